import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import type { Bilingual } from '@fengqiao/kernel';
import type { ClosedWay, ExplainedLeg, Explanation, OpenWay } from '@fengqiao/scheme';

/** The language that somebody wants to read. */
export type Lang = 'zh' | 'en';

const CONSENT: Readonly<Record<string, Bilingual>> = {
  none: { zh: '不需同意', en: 'no consent needed' }, worker: { zh: '须劳动者同意', en: 'the worker’s consent' },
  both: { zh: '须双方同意', en: 'the consent of both' }, either: { zh: '一方申请即可', en: 'either may apply' },
};
const CHOOSER: Readonly<Record<string, Bilingual>> = {
  worker: { zh: '劳动者决定', en: 'the worker decides' }, officer: { zh: '经办人决定', en: 'the officer decides' }, rule: { zh: '按规则', en: 'by rule' },
};
const WHOSE: Readonly<Record<string, Bilingual>> = {
  applicant: { zh: '申请人', en: 'the applicant' }, respondent: { zh: '被申请人', en: 'the respondent' }, parties: { zh: '双方当事人', en: 'the parties' },
};
const KIND: Readonly<Record<string, Bilingual>> = { law: { zh: '法定', en: 'law' }, promise: { zh: '承诺', en: 'promise' } };
/** What the mechanism itself has put on a page; the kind of its clocks is said by what they are for. */
const OWN: Readonly<Record<string, Bilingual>> = { hold: { zh: '暂缓', en: 'hold' }, trigger: { zh: '联动', en: 'joint handling' }, aftercare: { zh: '后续', en: 'later duty' } };
const STATE: Readonly<Record<string, Bilingual>> = { running: { zh: '计算中', en: 'running' }, paused: { zh: '暂停', en: 'paused' }, missed: { zh: '已逾期', en: 'missed' } };

/** What is said in both languages, one at a time. */
class Words {
  constructor(readonly explanation: Explanation, private readonly lang: Lang) {}

  of(words: Bilingual): string {
    return words[this.lang];
  }

  say(zh: string, en: string): string {
    return this.lang === 'zh' ? zh : en;
  }

  in(table: Readonly<Record<string, Bilingual>>, key: string): string {
    const found = table[key];
    return found ? this.of(found) : key;
  }

  agency(name: string): string {
    const title = this.explanation.bodies[name] ?? WHOSE[name];
    return title ? this.of(title) : name;
  }

  purpose(id: string): string {
    const title = STANDARD_PURPOSES.find(purpose => purpose.id === id)?.title;
    return title ? this.of(title) : id;
  }
}

function causeLine(words: Words, { cause }: ExplainedLeg): string {
  if (cause.kind === 'first-contact') return words.say(`首次来访登记（${cause.on}），依据${cause.clause}`, `first contact on ${cause.on}, by ${cause.clause}`);
  if (cause.kind === 'application') return words.say(`当事人直接申请（${cause.on}），依据${cause.clause}`, `applied for directly on ${cause.on}, by ${cause.clause}`);
  const [from, purpose, consent] = [words.agency(cause.from!), words.purpose(cause.purpose!), cause.consent ? words.in(CONSENT, cause.consent) : ''];
  return words.say(`${cause.on} 由${from}以“${purpose}”转来，路由 ${cause.route ?? '–'}（${consent}）：${cause.clause}`,
    `came on ${cause.on} from ${from} for "${purpose}", route ${cause.route ?? '–'} (${consent}): ${cause.clause}`);
}

function clockLine(words: Words, clock: ExplainedLeg['clocks'][number]): string {
  const roles = clock.roles.length ? words.say(`，岗位 ${clock.roles.join('、')}`, `, roles ${clock.roles.join(', ')}`) : '';
  const provisional = clock.provisional ? words.say('（暂定）', ' (provisional)') : '';
  const own = OWN[clock.duty.split('.')[0]!];
  return `${clock.duty.includes('.') && own ? words.of(own) : words.in(KIND, clock.kind)} ${clock.title}  ${words.say('最后一日', 'last day')} ${clock.lastDay}${provisional}  ${words.in(STATE, clock.state)}  ${clock.basis}  ${words.say('承担', 'owed by')} ${words.agency(clock.whose)}${roles}`;
}

function openLine(words: Words, way: OpenWay): string {
  const provided = way.provided.map(one => words.of(one)).join(words.say('；', '; '));
  const order = way.mayOrder ? words.say('，可依职权决定', ', may be ordered') : '';
  return `${words.purpose(way.purpose)} → ${words.agency(way.to)}  ${words.in(CONSENT, way.consent)}${order}${words.say('，', ', ')}${words.in(CHOOSER, way.chosenBy)}`
    + `${provided ? `  ${words.say('条件：', 'condition: ')}${provided}` : ''}  [${way.route}] ${way.clause}  ${words.say('办理', 'step')}: ${way.by.join('、')}（${way.roles.join('、')}）`;
}

const closedLine = (words: Words, way: ClosedWay): string =>
  `${way.step ?? words.purpose(way.purpose ?? '')}${way.to ? ` → ${words.agency(way.to)}` : ''}  ${words.of(way.why)}${way.clause ? `  ${way.clause}` : ''}`;

const block = (title: string, lines: readonly string[]): string[] => (lines.length ? [`   ${title}`, ...lines.map(line => `     · ${line}`)] : []);

function legLines(words: Words, leg: ExplainedLeg, number: number): string[] {
  const { say } = { say: words.say.bind(words) };
  return [
    `${number}. ${words.of(leg.body)}（${leg.agency}）  ${leg.title}  ${leg.stateTitle} ${say('自', 'since')} ${leg.since}${leg.terminal ? say('（已结束）', ' (ended)') : ''}`,
    `   ${say('为何在此', 'why here')}: ${causeLine(words, leg)}`,
    `   ${say('最近一步', 'last step')}: ${leg.last.on} ${leg.last.title}  ${leg.last.basis}`,
    ...block(say('机制做了什么', 'what the mechanism did'), leg.rules.map(rule =>
      `${rule.on} ${rule.title}  ${rule.clause}${rule.told.length ? `  → ${rule.told.map(name => words.agency(name)).join('、')}` : ''}`)),
    ...block(say('正在计算的期限', 'clocks that count'), leg.clocks.map(clock => clockLine(words, clock))),
    ...block(say('等待答复', 'waits for'), leg.awaiting.map(handOver => `${words.purpose(handOver.purpose)} → ${words.agency(handOver.to)}  ${handOver.sentOn}  ${handOver.status}`)),
    ...(leg.terminal ? [] : [`   ${say('承担', 'held by')}: ${words.of(leg.desk)}  ${say('联络', 'liaison')}: ${leg.liaison}`]),
    ...block(say('可以去', 'open ways'), leg.open.map(way => openLine(words, way))),
    ...block(say('走不通', 'closed ways'), leg.closed.map(way => closedLine(words, way))),
    '',
  ];
}

/** An explanation as people read it. */
export function explainLines(caseNo: string, explanation: Explanation, lang: Lang): string[] {
  const words = new Words(explanation, lang);
  const { scheme, holders, legs, notMet } = explanation;
  return [
    words.say(`案件 ${caseNo}  按 ${scheme.key} 办理：${scheme.title.zh}，${scheme.source}`, `Case ${caseNo} runs under ${scheme.key}: ${scheme.title.en}, ${scheme.source}`),
    words.say(`现由 ${holders.map(name => words.agency(name)).join('、') || '–'} 承担`, `Held by ${holders.map(name => words.agency(name)).join(', ') || '–'}`),
    '',
    ...legs.flatMap((leg, index) => legLines(words, leg, index + 1)),
    ...(notMet.length ? [words.say('尚未启动的联动条件', 'rules of joint handling not met yet'), ...notMet.map(rule => `  · ${words.of(rule.title)}: ${words.of(rule.when)}  ${rule.clause}`)] : []),
  ];
}
