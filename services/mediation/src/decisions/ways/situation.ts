import type { CaseFile, ClaimItem, Instrument } from '@fengqiao/case-file';
import type { CivilDate } from '@fengqiao/kernel';
import type { AgreementMade, Way, WayTaken } from '../../procedures/mediation.head.js';
import { nextDueDay } from '../record-payment.js';

/** Everything that decides which ways an agreement has. */
export interface Situation {
  readonly agreement: Instrument;
  readonly effectiveOn: CivilDate;
  readonly relation: 'labour' | 'not-fully-labour' | 'civil' | 'undetermined';
  /** The claims that the agreement settles. */
  readonly claims: readonly ClaimItem[];
  /** Some respondent is an employing unit and not merely a person who hired hands. */
  readonly againstFirm: boolean;
  /** The first day on which something unpaid falls due. */
  readonly due: CivilDate | undefined;
  /** The last day on which anything falls due: enforcement counts from there. */
  readonly lastDue: CivilDate | undefined;
  /** A paper that already can be enforced. */
  readonly enforceable: Instrument | undefined;
  /** A way asked for and not answered, or granted. */
  readonly taken: readonly WayTaken[];
  readonly on: CivilDate;
}

const ENFORCEABLE = ['confirmation-ruling', 'mediation-statement', 'payment-order', 'judgment', 'award'] as const;

/**
 * The newest paper in force that enforces an agreement: one that rests on it, or one on the whole matter. A ruling on
 * another's agreement is none, and neither is a payment order that an objection ended before it took effect.
 */
export const enforceableOf = (file: CaseFile, agreement: Instrument): Instrument | undefined => file.instruments.findLast(instrument =>
  ENFORCEABLE.some(kind => kind === instrument.kind) && instrument.effectiveOn !== undefined && (instrument.restsOn ?? agreement.id) === agreement.id);

const live = (taken: WayTaken): boolean => taken.answer === undefined || taken.answer === 'accepted';

/** Reads the situation of one agreement off the case file. */
export function situationOf(file: CaseFile, agreement: Instrument, made: AgreementMade | undefined, taken: readonly WayTaken[], on: CivilDate): Situation {
  return {
    agreement,
    effectiveOn: agreement.effectiveOn ?? agreement.issuedOn,
    relation: file.employment?.relation ?? 'undetermined',
    claims: made ? file.claims.filter(claim => made.claims.includes(claim.id)) : file.claims,
    againstFirm: file.parties.some(party => party.role === 'respondent' && party.kind === 'firm'),
    due: nextDueDay(agreement.obligations),
    lastDue: agreement.obligations.map(duty => duty.dueOn).sort().at(-1),
    enforceable: enforceableOf(file, agreement),
    taken: taken.filter(way => way.agreement === agreement.id && live(way)),
    on,
  };
}

/** An open way. */
export const openWay = (situation: Situation, way: Omit<Way, 'open' | 'agreement'>): Way => ({ ...way, agreement: situation.agreement.id, open: true });

/** A closed way, with the code of the refusal that asking for it would meet. */
export const closedWay = (situation: Situation, way: Omit<Way, 'open' | 'agreement' | 'why'>, code: string, zh: string, en: string): Way =>
  ({ ...way, agreement: situation.agreement.id, open: false, code, why: { zh, en } });
