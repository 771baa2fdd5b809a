/** Where a letter goes and what it holds, as its subject says it. Nothing personal, no id. */
export interface Address {
  /** The place whose mechanism it belongs to. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  /** The one type of all messages inside: `referral.sent`. */
  readonly type: string;
  /** The version of that type. */
  readonly v: number;
}

/** The place of what concerns no place: checkpoints of a whole ledger. */
export const EVERYWHERE = 'all';

const TOKEN = '[a-z][a-z0-9-]*';
const SUBJECT = new RegExp(`^fq\\.(${TOKEN})\\.(${TOKEN})\\.(${TOKEN})\\.(${TOKEN}\\.${TOKEN})\\.v([1-9][0-9]{0,3})$`);

/** `fq.<place>.<from>.<to>.<noun>.<verb>.v<n>` */
export const subjectOf = ({ place, from, to, type, v }: Address): string => `fq.${place}.${from}.${to}.${type}.v${v}`;

/** The address that a subject spells, or `undefined` where it is not one of ours. */
export function parseSubject(subject: string): Address | undefined {
  const [, place, from, to, type, v] = SUBJECT.exec(subject) ?? [];
  if (!place || !from || !to || !type || !v) return undefined;
  return { place, from, to, type, v: Number(v) };
}

const upper = (agency: string): string => agency.toUpperCase().replaceAll('-', '_');

/** The stream that keeps what is addressed to an agency until the agency has taken it. */
export const streamOf = (agency: string): string => `FQ_${upper(agency)}`;

/** The one durable consumer of that stream. */
export const consumerOf = (agency: string): string => upper(agency);

/** Answers of the bus to an agency come under this prefix, which no other agency may read. */
export const inboxPrefixOf = (agency: string): string => `_INBOX_${upper(agency)}`;
