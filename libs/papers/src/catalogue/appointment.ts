import { art, need, papersOf } from '../define.js';
import type { PaperDefinition, Stage } from '../model.js';

/** What the papers of one roster say differently from those of the next. */
interface Appointing {
  readonly stage: Stage;
  readonly agency: string;
  readonly procedure: string;
  readonly office: { readonly zh: string; readonly en: string };
  /** Mediators and arbitrators are engaged by the body itself (聘任); lay judges are named by the people's congress, and the court tells them (任命). */
  readonly word: '聘任' | '任命';
  readonly letter: string;
  readonly removal: string;
  /** Who decided, in the letter's own words. */
  readonly decided: string;
  readonly duty: string;
  readonly basis: { readonly appoint: string; readonly end: string };
}

/** 聘书（任命通知）和退出通知: one pair for every roster whose letter a law or a place's own document knows. */
function appointmentPapers({ stage, agency, procedure, office, word, letter, removal, decided, duty, basis }: Appointing): PaperDefinition[] {
  const paper = papersOf(stage);
  const of = { agencies: [agency], procedures: [procedure], to: 'person' } as const;
  const term = word === '聘任' ? '聘期' : '任期';
  return [
    paper('appointment-letter', letter, `Letter of appointment: ${office.en}`, {
      ...of, basis: basis.appoint, fields: [need(basis.appoint, 'number', 'validFrom', 'validTo')],
      body: [`${decided}${word}您为${office.zh}，${term}自{{validFrom}}至{{validTo}}。`, duty],
    }),
    paper('removal-notice', removal, `Notice of removal from the roster: ${office.en}`, {
      ...of, basis: basis.end, numbered: '退', fields: [need(basis.end, 'reason')],
      body: [`根据有关规定，您不再担任${office.zh}，自本通知发出之日起退出名册。理由：{{reason}}。`],
    }),
  ];
}

const PEOPLE = (articles: string) => art('人民调解法', articles);
const ARBITRATION = (articles: string) => art('劳动争议调解仲裁法', articles);
const LAY_JUDGES = (articles: string) => art('人民陪审员法', articles);

/** No law or source knows a letter for the lawyers of a legal-aid roster (法律援助法 arts 12-17) or for the teams of a window, so that there is none. */
export const APPOINTMENT_PAPERS: readonly PaperDefinition[] = [
  ...appointmentPapers({
    stage: 'mediation', agency: 'mediation', procedure: 'mediator-appointment', office: { zh: '调解员', en: 'mediator' }, word: '聘任',
    letter: '调解员聘书', removal: '退出调解员名册通知书', decided: '经审查，', duty: '请坚持原则、爱岗敬业、热情服务、诚实守信，依法公正开展调解。',
    basis: { appoint: PEOPLE('13'), end: PEOPLE('15') },
  }),
  ...appointmentPapers({
    stage: 'arbitration', agency: 'arbitration-bridge', procedure: 'arbitrator-appointment', office: { zh: '仲裁员', en: 'arbitrator' }, word: '聘任',
    letter: '仲裁员聘书', removal: '仲裁员解聘通知书', decided: '经仲裁委员会决定，', duty: '请公道正派，依法独立办案，不得私自会见当事人、代理人，不得接受请客送礼。',
    basis: { appoint: ARBITRATION('19-20'), end: ARBITRATION('19、34') },
  }),
  ...appointmentPapers({
    stage: 'court', agency: 'court-bridge', procedure: 'lay-judge-appointment', office: { zh: '人民陪审员', en: 'lay judge' }, word: '任命',
    letter: '人民陪审员任命通知书', removal: '人民陪审员免除职务通知书', decided: '经人民代表大会常务委员会决定，', duty: '请忠实履行审判职责，保守审判秘密，注重司法礼仪，维护司法形象。',
    basis: { appoint: LAY_JUDGES('10-13'), end: LAY_JUDGES('27') },
  }),
];
