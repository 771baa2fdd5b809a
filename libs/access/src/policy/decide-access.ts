import { SYSTEM, VISITOR, type Action } from '@fengqiao/procedure';
import type { Asker } from './asker.js';
import { ENDPOINTS, type EndpointName, type EndpointRule } from './endpoints.js';
import { isHead, type Offices } from './offices.js';
import type { Relation } from './relation.js';

/** Everything that an answer may depend on. */
export interface AccessQuestion {
  readonly who: Asker;
  /** The agency that is asked, with what its description says of offices. */
  readonly agency: Offices;
  readonly endpoint: EndpointName;
  readonly relation: Relation;
  /** Of a step: the action as the page has it, and the state in which the docket is. */
  readonly step?: { readonly action: Pick<Action, 'by' | 'from'>; readonly state: string };
  /** For what the case lies here: the purpose of the referral that opened it, or the procedure. Nothing is read without one. */
  readonly purpose?: string;
  /** The procedure keeps something behind the wall around mediation. */
  readonly walled?: boolean;
  /** The case is stored only (个人信息保护法 art. 47(2)), and no exception to that holds. */
  readonly storageOnly?: boolean;
}

/** Why not; each code is a refusal that says what to do next. */
export type DenialCode =
  | 'token-missing' | 'staff-only' | 'party-only' | 'wrong-agency' | 'desk-unknown' | 'role-not-allowed'
  | 'unknown-docket' | 'no-part-in-case' | 'takes-part-already' | 'purpose-missing' | 'storage-only' | 'behind-wall' | 'action-not-open';

export type AccessDecision =
  | { readonly allow: true; /** Names and numbers are masked. */ readonly masked: boolean }
  | { readonly allow: false; readonly code: DenialCode };

const deny = (code: DenialCode): AccessDecision => ({ allow: false, code });
const allow = (masked = false): AccessDecision => ({ allow: true, masked });

/** Somebody else's place and nothing at all look the same from outside. */
const isHidden = (relation: Relation): boolean => !['none', 'takes-part', 'same-place', 'broken-glass'].includes(relation);

/** Whole or not at all: of what was said in mediation they would tell somebody who also decides. */
const WHOLE: readonly EndpointName[] = ['docket.papers', 'docket.steps'];

function decideMatter({ who, endpoint, relation, purpose, walled, storageOnly }: AccessQuestion, emergency: boolean): AccessDecision {
  if (isHidden(relation)) return deny('unknown-docket');
  if (relation === 'none' || relation === 'same-place' || (relation === 'broken-glass' && !emergency)) return deny('no-part-in-case');
  if (!purpose) return deny('purpose-missing');
  if (storageOnly) return deny('storage-only');
  return WHOLE.includes(endpoint) && walled && who.kind === 'staff' && who.decides ? deny('behind-wall') : allow();
}

/** The engine decides the same once more, inside the transaction (`decide` of the procedure library). */
function decideStep({ relation, step }: AccessQuestion, roles: readonly string[]): AccessDecision {
  if (isHidden(relation) || !step) return deny('unknown-docket');
  const named = step.action.by.filter(role => role !== SYSTEM && role !== VISITOR);
  if (!named.some(role => roles.includes(role))) return deny('role-not-allowed');
  // A break-glass reads; nobody acts by it, and nobody acts in a case that is none of theirs.
  if (relation !== 'takes-part') return deny('no-part-in-case');
  return step.action.from.includes(step.state) ? allow() : deny('action-not-open');
}

function decideStaff(question: AccessQuestion, rule: EndpointRule): AccessDecision {
  const { who, agency, endpoint, relation, storageOnly } = question;
  if (who.kind === 'nobody') return deny('token-missing');
  if (who.kind !== 'staff') return deny('staff-only');
  if (who.agency !== agency.name) return deny('wrong-agency');
  if (!who.place) return deny('desk-unknown');
  if (who.roles.length === 0) return deny('role-not-allowed');
  switch (rule.needs) {
    case 'matter': return decideMatter(question, rule.emergency);
    case 'step': return decideStep(question, who.roles);
    case 'head': return isHead(agency, who.roles) ? allow() : deny('role-not-allowed');
    case 'colleague':
      if (isHidden(relation)) return deny('unknown-docket');
      if (relation !== 'same-place') return deny('takes-part-already');
      return storageOnly ? deny('storage-only') : allow();
    default: return storageOnly ? deny('storage-only') : allow(endpoint === 'desk.export' && !isHead(agency, who.roles));
  }
}

/**
 * The one policy of access: pure, total, closed by default. Access follows from taking part in a leg of the case, at one's
 * own place, for the purpose recorded; never from belonging to a department (个人信息保护法 arts 6, 10, 25).
 */
export function decideAccess(question: AccessQuestion): AccessDecision {
  const { who, endpoint, relation } = question;
  const rule: EndpointRule = ENDPOINTS[endpoint];
  switch (rule.needs) {
    case 'open': return allow();
    case 'office':
      if (who.kind === 'nobody') return deny('token-missing');
      return who.kind === 'outsider' && rule.offices.some(office => who.roles.includes(office)) ? allow() : deny('role-not-allowed');
    case 'party':
      if (who.kind === 'nobody') return deny('token-missing');
      if (who.kind !== 'party') return deny('party-only');
      return relation === 'own-case' ? allow() : deny('unknown-docket');
    default: return decideStaff(question, rule);
  }
}

/**
 * Whether somebody may come in at all: the best that a case could make of it. The rest is decided when the case is known.
 * Of a step the page decides who takes it.
 */
export function decideEntry({ who, agency, endpoint }: Pick<AccessQuestion, 'who' | 'agency' | 'endpoint'>): AccessDecision {
  const rule: EndpointRule = ENDPOINTS[endpoint];
  const best: Relation = rule.needs === 'party' ? 'own-case' : rule.needs === 'colleague' ? 'same-place' : 'takes-part';
  return decideAccess({ who, agency, endpoint: rule.needs === 'step' ? 'desk.list' : endpoint, relation: best, purpose: 'any' });
}
