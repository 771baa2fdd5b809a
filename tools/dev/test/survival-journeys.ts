import type { StubbornClient } from './stubborn-client.js';
import { REGISTRATION, TRIAGE, consentTo, fictionalCase } from './fictional-case.js';

const PLACE = 'nanchang';
const CLERK = `${PLACE}.clerk`;
const OFFICER = `${PLACE}.triage-officer`;
const REVIEWER = `${PLACE}.legal-aid.reviewer`;
const DIRECTOR = `${PLACE}.legal-aid.director`;
const LAWYER = `${PLACE}.lawyer`;
const INSPECTOR = `${PLACE}.inspector`;
const MEDIATION_CLERK = `${PLACE}.mediation-clerk`;
const WITH_REASON = { reason: { code: 'outside-area', text: '不属于本站服务范围' } };

/** The lawyer of every journey; nobody is given a case who is not on the roster. */
const AID_LAWYER = '秋㛃';

interface Claim { readonly docketId: string; readonly caseNo: string }

async function openClaim(client: StubbornClient, n: number, next: string): Promise<Claim> {
  const claim = await client.step('intake', CLERK, '/v1/claim/open/register', { place: PLACE, file: fictionalCase(n), input: REGISTRATION });
  await client.step('intake', OFFICER, `/v1/claim/${claim.docketId}/triage`, { input: { ...TRIAGE, next } });
  return claim;
}

async function hand(client: StubbornClient, { docketId, caseNo }: Claim, purpose: string, to: string, action: string, input: unknown): Promise<string> {
  await client.tell('intake', CLERK, `/v1/cases/${caseNo}/consents`, consentTo(purpose, to));
  return (await client.step('intake', CLERK, `/v1/claim/${docketId}/${action}`, { input })).handOffs[0]!.referralId;
}

/** Has the lawyer appointed, before anybody needs one. */
export async function openRoster(client: StubbornClient, today: string): Promise<void> {
  const nomination = { id: 'lawyer-01', person: AID_LAWYER, office: 'lawyer', affiliations: [], recommendedBy: '律师协会' };
  const { docketId } = await client.step('legal-aid', REVIEWER, '/v1/lawyer-appointment/open/nominate', { place: PLACE, file: { title: '法律援助人员聘任' }, input: nomination });
  const step = (username: string, action: string, input: unknown) => client.step('legal-aid', username, `/v1/lawyer-appointment/${docketId}/${action}`, { input });
  await step(REVIEWER, 'recordTraining', { course: '岗前培训', hours: 16, passed: true });
  await step(DIRECTOR, 'appoint', { number: '演示聘1号', validFrom: today, validTo: '2039-12-30' });
}

/** Aid is asked for, given, carried out and ended; the claim is resolved. */
async function aided(client: StubbornClient, n: number, today: () => string): Promise<void> {
  const claim = await openClaim(client, n, 'legal-aid');
  await hand(client, claim, 'legal-aid', 'legal-aid', 'requestAid', { form: 'arbitration' });
  const { id } = await client.docket('legal-aid', REVIEWER, 'aid-application', claim.caseNo);
  const step = (username: string, action: string, input: unknown) => client.step('legal-aid', username, `/v1/aid-application/${id}/${action}`, { input });
  await step(REVIEWER, 'grant', { number: `演示〔2026〕${n}号`, means: { way: 'pledged', signedOn: today() } });
  await step(REVIEWER, 'appoint', { lawyer: { name: AID_LAWYER, kind: 'lawyer' }, actsForOtherSide: false });
  await step(LAWYER, 'signRetainer', { signedOn: today(), authority: 'special' });
  await step(LAWYER, 'closeAid', { endedOn: today(), outcome: 'advised' });
  await client.docket('intake', CLERK, 'claim', claim.caseNo, 'answered');
  await client.step('intake', CLERK, `/v1/claim/${claim.docketId}/resolve`, { input: { outcome: 'other', summary: '已办结' } });
}

/** Aid is asked for and refused. */
async function refused(client: StubbornClient, n: number): Promise<void> {
  const claim = await openClaim(client, n, 'legal-aid');
  await hand(client, claim, 'legal-aid', 'legal-aid', 'requestAid', { form: 'arbitration' });
  const { id } = await client.docket('legal-aid', REVIEWER, 'aid-application', claim.caseNo);
  await client.step('legal-aid', REVIEWER, `/v1/aid-application/${id}/refuse`, { input: { number: `演示〔2026〕${n}号`, reason: { code: 'not-eligible', text: '不符合条件' } } });
  await client.docket('intake', CLERK, 'claim', claim.caseNo, 'answered');
}

/** A clue is passed without consent, looked into and answered. */
async function clue(client: StubbornClient, n: number): Promise<void> {
  const claim = await openClaim(client, n, 'inspection');
  await client.step('intake', CLERK, `/v1/claim/${claim.docketId}/passClue`, { input: { violation: '拖欠工资' } });
  const { id } = await client.docket('inspection-bridge', INSPECTOR, 'clue', claim.caseNo);
  await client.step('inspection-bridge', INSPECTOR, `/v1/clue/${id}/accept`, { input: {} });
  await client.step('inspection-bridge', INSPECTOR, `/v1/clue/${id}/giveFeedback`, { input: { finding: 'no-violation', feedback: '未发现违法' } });
}

const mediated = async (client: StubbornClient, n: number): Promise<{ claim: Claim; referralId: string }> => {
  const claim = await openClaim(client, n, 'mediation');
  return { claim, referralId: await hand(client, claim, 'mediation', 'mediation', 'requestMediation', { body: 'union' }) };
};

/** Mediation is asked for, taken up, and the parties settle. */
async function settled(client: StubbornClient, n: number): Promise<void> {
  const { claim } = await mediated(client, n);
  const { id } = await client.docket('mediation', MEDIATION_CLERK, 'mediation', claim.caseNo);
  await client.step('mediation', MEDIATION_CLERK, `/v1/mediation/${id}/accept`, { input: {} });
  await client.step('mediation', MEDIATION_CLERK, `/v1/mediation/${id}/settle`, { input: {} });
  await client.docket('intake', CLERK, 'claim', claim.caseNo, 'answered');
}

/** The mediator asks to return it, and intake takes it back. */
async function takenBack(client: StubbornClient, n: number): Promise<void> {
  const { claim, referralId } = await mediated(client, n);
  const { id } = await client.docket('mediation', MEDIATION_CLERK, 'mediation', claim.caseNo);
  await client.step('mediation', MEDIATION_CLERK, `/v1/mediation/${id}/askReturn`, { input: WITH_REASON });
  await client.returnAsked(CLERK, referralId);
  await client.tell('intake', CLERK, `/v1/referrals/${referralId}/take-back`, {}, 'referral-step-not-open');
}

/** Intake asks for it back at the moment at which the mediator may take it up: one of them wins. */
async function crossed(client: StubbornClient, n: number): Promise<void> {
  const { claim, referralId } = await mediated(client, n);
  const { id } = await client.docket('mediation', MEDIATION_CLERK, 'mediation', claim.caseNo);
  await Promise.all([
    client.tell('intake', CLERK, `/v1/referrals/${referralId}/revoke`, {}, 'referral-step-not-open'),
    client.tell('mediation', MEDIATION_CLERK, `/v1/mediation/${id}/accept`, { input: {} }, 'action-not-open'),
  ]);
}

/** Nobody does anything: the days run out. */
const left = async (client: StubbornClient, n: number): Promise<void> => void await mediated(client, n);

/** The ways that a claim may go, in turn. */
export const JOURNEYS = [aided, refused, clue, settled, takenBack, crossed, left] as const;
