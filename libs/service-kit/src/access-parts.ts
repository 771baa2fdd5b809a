import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AccessLog, DraftCodes, GlassNotice, OneTimeCodes, plainPhone, type PartyFinder, type SmsPort } from '@fengqiao/access';
import type { Desk, Drafts } from '@fengqiao/docket';
import { PostgresAccessLog, PostgresBreakGlass, PostgresCodes, PostgresDrafts, PostgresStorageOnly, type CaseKeys, type Queries } from '@fengqiao/persistence';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { FilingDesk } from './filing/filing-desk.js';
import { AccessDesk } from './http/access-desk.js';
import { securityEvents } from './security-events.js';
import { ACCESS_DESK, BREAK_GLASS, CODES, FILINGS, GLASS_NOTICE, READINGS, SECURITY, STORED_CASES } from './tokens.js';

/** What access is built on. */
export interface AccessGround {
  readonly desk: Desk;
  readonly queries: Queries;
  readonly orm: MikroORM;
  readonly caseKeys: CaseKeys;
  readonly log: Logger;
  readonly countSecurity: (event: string) => void;
  /** The agency's own secret, from which the key of codes follows; the same in every process of the agency. */
  readonly secret: Uint8Array;
  readonly sms: SmsPort;
  /** Telephones of those who answer for the desk, by place. */
  readonly dutyPhones: ReadonlyMap<string, readonly string[]>;
}

/** Everything about access that a service runs with. */
export interface AccessKit {
  readonly providers: readonly Provider[];
  readonly codes: OneTimeCodes;
  readonly drafts: Drafts;
  /** Finishes what is in hand: messages on their way, readings not yet written. */
  stop(): Promise<void>;
}

/** Finds the party of a case by the telephone number in this agency's own file. */
export function partyFinder(desk: Desk, queries: Pick<Queries, 'caseOf'>): PartyFinder {
  return {
    async findParty(caseNo, phone) {
      const found = await queries.caseOf(caseNo);
      if (!found) return undefined;
      const { dockets } = await desk.store.read({ dockets: found.dockets.map(docket => docket.id) });
      for (const docket of dockets.values()) {
        for (const { id, role, phone: kept } of docket.file.parties) {
          if (kept && role !== 'third-party' && plainPhone(kept) === phone) return { caseNo, place: found.chain.place, party: id, partyRole: role };
        }
      }
      return undefined;
    },
  };
}

/** What all processes of an agency share and nobody else has: its file of keys, and, where a device holds those, the password of its database. */
export const secretOf = (keysFile: string, databaseUrl: string): Uint8Array => Buffer.concat([readFileSync(keysFile), Buffer.from(databaseUrl)]);

/** Puts policy, access log, codes and break-glass together. */
export function makeAccess({ desk, queries, orm, caseKeys, log, countSecurity, secret, sms, dutyPhones }: AccessGround): AccessKit {
  const [readings, glass, note] = [new PostgresAccessLog(orm.em), new PostgresBreakGlass(orm.em, caseKeys), securityEvents(log, countSecurity)];
  const stored = new PostgresStorageOnly(orm.em);
  const accessLog = new AccessLog(readings, error => log.error({ err: error }, 'readings could not be written; they wait'));
  const mint = {
    store: new PostgresCodes(orm.em), sms, note,
    key: new Uint8Array(hkdfSync('sha256', secret, '', 'fengqiao one-time codes v1', 32)),
    now: () => new Date(desk.world.instant()), newId: () => desk.world.newId(),
  };
  const [codes, draftCodes, drafts] = [new OneTimeCodes({ ...mint, parties: partyFinder(desk, queries) }), new DraftCodes(mint), new PostgresDrafts(orm.em, caseKeys.vault)];
  const notice = new GlassNotice({ sms, phones: dutyPhones, title: desk.agency.title, note });
  return {
    codes, drafts,
    providers: [
      { provide: ACCESS_DESK, useValue: new AccessDesk({ desk, log: accessLog, glass, stored }) }, { provide: READINGS, useValue: readings }, { provide: STORED_CASES, useValue: stored },
      { provide: CODES, useValue: codes }, { provide: FILINGS, useValue: new FilingDesk({ desk, drafts, codes: draftCodes, visits: codes }) }, { provide: BREAK_GLASS, useValue: glass }, { provide: GLASS_NOTICE, useValue: notice }, { provide: SECURITY, useValue: note },
    ],
    async stop() {
      await Promise.all([codes.settled(), draftCodes.settled(), notice.settled()]);
      await accessLog.stop();
    },
  };
}
