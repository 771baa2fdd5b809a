import {
  decideAccess, hasWall, readableFacts, refusalOfDenial, relationOf, storageOnlyDenied,
  type AccessLog, type Asker, type BreakGlassStore, type EndpointName, type Matter, type Relation, type StaffAsker,
} from '@fengqiao/access';
import { rolesOf } from '@fengqiao/contracts';
import { findProcedure, isClosed, type Desk, type StoredCase } from '@fengqiao/docket';
import { Refused } from '@fengqiao/kernel';

/** What of a docket decides who may see it. */
export interface DocketSeen {
  readonly id: string;
  readonly caseNo: string;
  readonly place: string;
  readonly procedure: string;
  /** The referral that opened it, with its purpose. */
  readonly openedBy?: unknown;
}

/** A case as this agency has it: its place and its dockets. */
export interface CaseSeen<D extends DocketSeen = DocketSeen> {
  readonly chain: { readonly caseNo: string; readonly place: string };
  readonly dockets: readonly D[];
}

/** Where an agency keeps what it knows of journeys. */
export interface JourneysKept<S extends { readonly place: string } = { readonly place: string }> {
  journey(caseNo: string): Promise<readonly S[]>;
  caseOf(caseNo: string): Promise<{ readonly dockets: readonly DocketSeen[] } | undefined>;
}

/** Which cases are stored only, with their dockets. */
export interface StoredCases {
  of(cases: readonly string[]): Promise<readonly StoredCase[]>;
}

/** What the policy is asked with, and the log it writes. */
export interface AccessParts {
  readonly desk: Desk;
  readonly log: AccessLog;
  readonly glass: BreakGlassStore;
  readonly stored: StoredCases;
}

type Subject = Matter & { readonly docketId?: string; readonly purpose: string; readonly walled?: boolean };

const deniedAs = ({ caseNo, kept: { erasableFrom, keepUntil, basis } }: StoredCase) => storageOnlyDenied({ caseNo, erasableFrom, keepUntil, keptBy: basis });

/** Where the policy meets the cases: says how an asker stands to one, decides, and records what is read. */
export class AccessDesk {
  constructor(private readonly parts: AccessParts) {}

  /** Procedures that name one of the asker's roles; lists show their dockets alone. */
  proceduresOf(who: Pick<StaffAsker, 'roles'>): string[] {
    return this.parts.desk.agency.procedures.filter(procedure => procedure.roles.some(role => who.roles.includes(role))).map(procedure => procedure.name);
  }

  /** Why a docket lies here: the purpose of the referral that opened it, or what the procedure is for. */
  purposeOf({ openedBy, procedure }: Pick<DocketSeen, 'openedBy' | 'procedure'>): string {
    const { purpose } = (openedBy ?? {}) as { purpose?: unknown };
    return typeof purpose === 'string' ? purpose : procedure;
  }

  /** Lets somebody at a docket and records it. @throws Refused where the policy says no, also where there is no docket */
  async docket(who: Asker, endpoint: EndpointName, docket: DocketSeen | undefined): Promise<Relation> {
    const page = docket && findProcedure(this.parts.desk.agency, docket.procedure);
    return this.#admit(who, endpoint, docket && {
      caseNo: docket.caseNo, place: docket.place, roles: page?.roles ?? [], docketId: docket.id, purpose: this.purposeOf(docket), walled: page !== undefined && hasWall(page),
    });
  }

  /** Lets somebody at a case and records it. A case of which there was but a notice has no docket: everybody of the desk has a part in it. */
  async case(who: Asker, endpoint: EndpointName, found: CaseSeen | undefined): Promise<Relation> {
    const { agency } = this.parts.desk;
    const own = found?.dockets ?? [];
    const roles = own.length ? own.flatMap(docket => findProcedure(agency, docket.procedure)?.roles ?? []) : rolesOf(agency);
    const purposes = own.length ? [...new Set(own.map(docket => this.purposeOf(docket)))] : ['notice'];
    return this.#admit(who, endpoint, found && { ...found.chain, roles, purpose: purposes.join(' ') });
  }

  /** The steps of a case for somebody who may see its journey. @throws Refused where the policy says no, also where nothing is known of it */
  async journeyOf<S extends { readonly place: string }>(who: Asker, caseNo: string, kept: JourneysKept<S>): Promise<readonly S[]> {
    const [steps, own] = await Promise.all([kept.journey(caseNo), kept.caseOf(caseNo)]);
    const [first] = steps;
    await this.#admitToJourney(who, first && { chain: { caseNo, place: first.place }, dockets: own?.dockets ?? [] });
    return steps;
  }

  /** Lets somebody at the journey of a case and records it: who handles it here, and the head; where there is no docket, the desk that observes it. */
  #admitToJourney(who: Asker, journey: CaseSeen | undefined): Promise<Relation> {
    const { agency } = this.parts.desk;
    const own = journey?.dockets ?? [];
    const roles = own.length ? own.flatMap(docket => findProcedure(agency, docket.procedure)?.roles ?? []) : rolesOf(agency);
    return this.#admit(who, 'journey.read', journey && { ...journey.chain, roles: agency.head ? [...roles, agency.head] : roles, purpose: 'journey' });
  }

  /** The dockets of a case that somebody may see: those with a part for them, or all by break-glass. */
  ownDockets<D extends DocketSeen>(who: Pick<StaffAsker, 'roles'>, relation: Relation, dockets: readonly D[]): D[] {
    if (relation === 'broken-glass') return [...dockets];
    const procedures = this.proceduresOf(who);
    return dockets.filter(docket => procedures.includes(docket.procedure));
  }

  /** Nothing more is done with a case that is stored only. @throws Refused `storage-only` */
  async refuseStored({ caseNo }: { readonly caseNo: string }): Promise<void> {
    const stored = await this.#storedOnly(caseNo);
    if (stored) throw new Refused(deniedAs(stored));
  }

  /** What of a list may be shown: nothing of a case that is stored only. */
  async notStored<T extends { readonly caseNo?: unknown }>(items: readonly T[]): Promise<T[]> {
    const stored = await this.parts.stored.of([...new Set(items.map(({ caseNo }) => String(caseNo)))]);
    const closed = new Set<string>(stored.filter(one => !this.#dutyUnderWay(one)).map(({ caseNo }) => caseNo));
    return items.filter(({ caseNo }) => !closed.has(String(caseNo)));
  }

  /** The facts of a docket that somebody may read. */
  facts(who: StaffAsker, relation: Relation, docket: { readonly procedure: string; readonly facts: Readonly<Record<string, unknown>> }): Record<string, unknown> {
    const procedure = findProcedure(this.parts.desk.agency, docket.procedure);
    return procedure ? readableFacts(procedure, docket.facts, { who, relation }) : {};
  }

  async #admit(who: Asker, endpoint: EndpointName, subject: Subject | undefined): Promise<Relation> {
    const without = relationOf(who, subject);
    const glass = subject && who.kind === 'staff' && without === 'same-place' ? await this.#brokenBy(who, subject.caseNo) : undefined;
    const relation = relationOf(who, subject, glass !== undefined);
    const stored = subject && await this.#storedOnly(subject.caseNo);
    const decision = decideAccess({
      who, agency: this.parts.desk.agency, endpoint, relation, storageOnly: stored !== undefined,
      ...(subject ? { purpose: subject.purpose, walled: subject.walled ?? false } : {}),
    });
    if (!decision.allow) throw new Refused(decision.code === 'storage-only' && stored ? deniedAs(stored) : refusalOfDenial(decision.code));
    this.#record(who, endpoint, relation, subject!, glass?.id);
    return relation;
  }

  async #storedOnly(caseNo: string): Promise<StoredCase | undefined> {
    const [stored] = await this.parts.stored.of([caseNo]);
    return stored && !this.#dutyUnderWay(stored) ? stored : undefined;
  }

  /** The standing exception for whoever handles the case: another docket of it is open (`STANDING_EXCEPTIONS`). */
  #dutyUnderWay({ dockets }: StoredCase): boolean {
    return dockets.some(docket => !isClosed(findProcedure(this.parts.desk.agency, docket.procedure), docket));
  }

  #brokenBy(who: StaffAsker, caseNo: string) {
    return this.parts.glass.running(caseNo, who.id, this.parts.desk.world.instant());
  }

  #record(who: Asker, endpoint: EndpointName, relation: Relation, { caseNo, docketId, purpose }: Subject, glassId: string | undefined): void {
    const { world } = this.parts.desk;
    const actor = who.kind === 'party' ? `party:${who.party}` : who.kind === 'nobody' ? 'nobody' : who.id;
    const full = this.parts.log.note({
      id: world.newId(), at: world.instant(), actor, endpoint, relation, caseNo, purpose: glassId ? `break-glass:${glassId}` : purpose,
      ...(docketId ? { docketId } : {}),
    });
    if (full) throw new Refused(full);
  }
}
