import { personKeysOf } from '@fengqiao/case-file';
import type { Changes, ReferralRecord } from '@fengqiao/docket';
import type { CaseKey, WrappedKey } from '@fengqiao/trust';
import type { CaseKeys } from './case-keys.js';
import { isOpenType, place } from './places.js';

/** Where a value lies in the bytes that go along: first byte counted from one, and length. */
type Span = readonly [at: number, length: number];

/** A unit of work as `fq_write` takes it: rows, and the long or sealed values of their columns. */
export interface SealedChanges {
  readonly rows: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
  /** Keys of cases that had none. */
  readonly minted: ReadonlyMap<string, WrappedKey & { readonly key: CaseKey }>;
}

/** Gathers bytes; they travel as they are, neither escaped nor parsed. */
class Freight {
  readonly #parts: Buffer[] = [];
  #length = 0;

  add(bytes: Buffer | undefined): Span | undefined {
    if (!bytes) return undefined;
    const at = this.#length + 1;
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return [at, bytes.length];
  }

  text(text: string): Span {
    return this.add(Buffer.from(text, 'utf8'))!;
  }

  packed(): Buffer {
    return Buffer.concat(this.#parts, this.#length);
  }
}

/** Seals one unit of work. What is told of an erased case has no key: it is not kept. */
class Sealing {
  readonly freight = new Freight();
  readonly minted = new Map<string, WrappedKey & { readonly key: CaseKey }>();

  constructor(private readonly keys: CaseKeys) {}

  isErased(caseNo: string): boolean {
    return this.keys.known(caseNo) === 'erased';
  }

  seal(caseNo: string, where: string, text: string): Span | undefined {
    const known = this.keys.known(caseNo) ?? this.minted.get(caseNo)?.key;
    if (known === 'erased') return undefined;
    return this.freight.add((known ?? this.#mint(caseNo)).seal(where, text));
  }

  #mint(caseNo: string): CaseKey {
    const made = this.keys.vault.newCaseKey(caseNo);
    this.minted.set(caseNo, made);
    return made.key;
  }
}

function docketRow({ docket, expected, fileChanged }: Changes['dockets'][number], sealing: Sealing): unknown {
  const { clocks: _rowsOfTheirOwn, file, facts, gathered = [], openedBy, ...columns } = docket;
  const { id, caseNo } = docket;
  const { particulars, ...opener } = openedBy ?? {};
  return {
    ...columns, gathered, expected, ...(openedBy ? { openedBy: opener } : {}),
    facts: sealing.seal(caseNo, place('docket', 'facts', id), JSON.stringify(facts)),
    ...(fileChanged ? { file: sealing.seal(caseNo, place('docket', 'file', id), JSON.stringify(file)) } : {}),
    ...(expected === undefined && particulars !== undefined
      ? { particulars: sealing.seal(caseNo, place('docket', 'particulars', id), JSON.stringify(particulars)) } : {}),
  };
}

/** A reason alone is sealed as it always was; with what came back, both lie under their names. */
function referralRow({ reason, result, ...body }: ReferralRecord, sealing: Sealing): unknown {
  const words = result === undefined ? reason : { result, ...(reason ? { reason } : {}) };
  return { body, sealed: words && sealing.seal(body.caseNo, place('referral', 'sealed', body.id), JSON.stringify(words)) };
}

function ledgerRow({ caseNo, seq, hash, entry, payload, details }: Changes['ledger'][number], sealing: Sealing): unknown {
  return {
    caseNo, seq, hash, entry, payload: sealing.freight.text(payload),
    details: details === undefined ? undefined : sealing.seal(caseNo, place('ledger', 'details', `${caseNo}/${seq}`), details),
  };
}

/** An answer about an erased case tells nothing of it, and must be sent. */
function outboxRow({ body, ...row }: Changes['outbox'][number], sealing: Sealing): unknown {
  if (isOpenType(row.type) || sealing.isErased(row.caseNo)) return { ...row, body: sealing.freight.text(body) };
  return { ...row, sealed: sealing.seal(row.caseNo, place('outbox', 'sealed', row.id), body) };
}

function inboxRow({ message: arrived, outcome, reason, fresh }: Changes['inbox'][number], sealing: Sealing): unknown {
  const { message, text = JSON.stringify(message), ...row } = arrived;
  if (!fresh) return { id: row.id, outcome, reason, fresh };
  if (isOpenType(row.type)) return { ...row, outcome, reason, fresh, message: sealing.freight.text(text) };
  return { ...row, outcome, reason, fresh, sealed: sealing.seal(row.caseNo, place('inbox', 'sealed', row.id), text) };
}

function answerRow({ idempotency, chains, dockets }: Changes, sealing: Sealing): unknown {
  const caseNo = chains[0]?.chain.caseNo ?? dockets[0]?.docket.caseNo;
  if (!idempotency) return undefined;
  if (!caseNo) throw new Error('an answer that may be repeated belongs to a case');
  const { key, ...told } = idempotency;
  return { key, caseNo, sealed: sealing.seal(caseNo, place('idempotency', 'sealed', key), JSON.stringify(told)) };
}

/** Under which tokens the persons of a changed file are found. */
function personRows(dockets: Changes['dockets'], { vault }: CaseKeys): unknown[] {
  return dockets.filter(({ fileChanged }) => fileChanged).flatMap(({ docket: { id, caseNo, file } }) =>
    personKeysOf(file).map(({ kind, value }) => ({ docketId: id, caseNo, kind, token: vault.token(kind, value) })));
}

/** Seals what is personal in a unit of work. @param keys those of cases that were read before are known; others get one */
export function sealChanges(changes: Changes, keys: CaseKeys): SealedChanges {
  const sealing = new Sealing(keys);
  const rows: Record<string, unknown> = {
    dockets: changes.dockets.map(change => docketRow(change, sealing)),
    chains: changes.chains.map(({ chain: { erased: _known, ...chain }, expected }) => ({ ...chain, expected })),
    clocks: changes.clocks,
    referrals: changes.referrals.map(referral => referralRow(referral, sealing)),
    consents: changes.consents.map(consent => {
      const { id, caseNo, purpose, receiver } = consent;
      return { id, caseNo, purpose, receiver, sealed: sealing.seal(caseNo, place('consent', 'sealed', id), JSON.stringify(consent)) };
    }),
    ledger: changes.ledger.map(entry => ledgerRow(entry, sealing)),
    outbox: changes.outbox.map(message => outboxRow(message, sealing)),
    inbox: changes.inbox.map(mark => inboxRow(mark, sealing)),
    cursors: changes.cursors,
    journey: changes.journey.map((step, nr) => ({ ...step, nr })),
    papers: changes.papers,
    named: changes.dockets.filter(({ fileChanged }) => fileChanged).map(({ docket }) => docket.id),
    persons: personRows(changes.dockets, keys),
  };
  for (const [name, part] of Object.entries(rows)) if ((part as unknown[]).length === 0) delete rows[name];
  if (changes.idempotency) rows['idempotency'] = answerRow(changes, sealing);
  if (changes.erased) rows['erased'] = changes.erased;
  if (sealing.minted.size) {
    rows['keys'] = [...sealing.minted].map(([caseNo, { kek, wrapped }]) => ({ caseNo, kek, wrapped: sealing.freight.add(wrapped) }));
  }
  return { rows, bytes: sealing.freight.packed(), minted: sealing.minted };
}
