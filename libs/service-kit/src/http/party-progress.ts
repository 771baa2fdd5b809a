import type { Agency } from '@fengqiao/contracts';
import { findProcedure, type DocketRecord } from '@fengqiao/docket';
import type { Bilingual, CivilDate } from '@fengqiao/kernel';
import { isOpen, type Clock, type Procedure, type Side } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';

/** A deadline as a party sees it: whose it is, until when, by which article. */
export interface PartyClock {
  readonly title: string;
  readonly kind: Clock['kind'];
  readonly lastDay: CivilDate;
  readonly basis: string;
  readonly provisional: boolean;
  /** It is this party who has to act. */
  readonly yours: boolean;
}

/** One leg of the case at this agency. */
export interface PartyLeg {
  readonly procedure: string;
  readonly title: string;
  readonly state: string;
  readonly ended: boolean;
  readonly openedOn: CivilDate;
  readonly lastStepOn: CivilDate;
  readonly clocks: readonly PartyClock[];
}

/** One step anywhere, as observers keep it; nothing of what was said. */
export interface PartyStep {
  readonly on: string;
  readonly agency: Bilingual;
  readonly title: string;
  readonly state: string;
}

const isYours = (whose: string | undefined, role: Side): boolean => whose === role || whose === 'parties';

/** Whether a party may follow a leg; one about which nothing is said is the agency's own business. */
export const isShown = (leg: Pick<Procedure, 'shownTo'> | undefined, role: Side): boolean => leg?.shownTo?.includes(role) ?? false;

/** What of a docket its party may follow; nothing where the leg is not theirs. */
export function legOf(agency: Agency, docket: DocketRecord, role: Side): PartyLeg | undefined {
  const procedure = findProcedure(agency, docket.procedure);
  const state = procedure?.states[docket.state];
  if (!procedure || !state || !isShown(procedure, role)) return undefined;
  return {
    procedure: docket.procedure, title: procedure.title, state: state.title, ended: state.terminal ?? false, openedOn: docket.openedOn, lastStepOn: docket.lastStepOn,
    clocks: docket.clocks.filter(isOpen).map(({ duty, title, kind, lastDay, basis, provisional }) =>
      ({ title, kind, lastDay, basis, provisional, yours: isYours(procedure.duties[duty]?.whose, role) })),
  };
}

/** What an agency is called in a place. */
export const agencyTitle = (scheme: Scheme | undefined, name: string): Bilingual =>
  scheme?.agencies.find(agency => agency.name === name)?.body ?? { zh: name, en: name };

type KeptStep = { readonly agency: string; readonly on: string; readonly step: Readonly<Record<string, unknown>> & Pick<Procedure, 'shownTo'> };

/** The steps of a case that a party may follow, in their order: each as the page of its agency has said. */
export function stepsFor(steps: readonly KeptStep[], scheme: Scheme | undefined, role: Side): PartyStep[] {
  return steps.filter(({ step }) => isShown(step, role)).map(({ agency, on, step }) => ({
    on, agency: agencyTitle(scheme, agency), title: String(step['title'] ?? ''), state: String(step['stateTitle'] ?? ''),
  }));
}

function clockWords({ title, lastDay, kind, basis, yours }: PartyClock): Bilingual {
  const ground = kind === 'law' ? { zh: '依法', en: 'by law' } : { zh: '按承诺', en: 'as promised' };
  return yours
    ? { zh: `请您最迟在 ${lastDay} 前${title}（${basis}），过期可能影响您的权利。`, en: `Please act by ${lastDay}: ${title} (${basis}). Later may cost you a right.` }
    : { zh: `${ground.zh}最迟 ${lastDay} 前应完成：${title}（${basis}）。`, en: `Due ${ground.en} by ${lastDay}: ${title} (${basis}).` };
}

/** What comes next, in plain words: who has the case, and what is due until when, the party's own duties first. */
export function nextWords(agency: Agency, legs: readonly PartyLeg[]): Bilingual[] {
  const open = legs.filter(leg => !leg.ended);
  if (legs.length > 0 && open.length === 0) {
    return [{ zh: `${agency.title.zh}的办理已经结束。`, en: `${agency.title.en} has finished its part.` }];
  }
  return open.flatMap(leg => [
    { zh: `${agency.title.zh}正在办理“${leg.title}”，目前：${leg.state}。`, en: `${agency.title.en} is handling “${leg.title}”; it stands at: ${leg.state}.` },
    ...[...leg.clocks].sort((a, b) => Number(b.yours) - Number(a.yours) || (a.lastDay < b.lastDay ? -1 : 1)).map(clockWords),
  ]);
}
