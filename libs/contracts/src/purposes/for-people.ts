import type { ForPeople } from '../purpose.js';

/** Of the label, which goes along with every file: what neither a rule nor a paper looks at. */
export const LABEL_FOR_PEOPLE: readonly ForPeople[] = [
  { fields: ['place'], why: '案件登记在哪一地区，与案号一起指认同一案件' },
  { fields: ['linkage.flags[].on', 'linkage.flags[].by'], why: '联动标记何时、由谁作出' },
  { fields: ['linkage.orders[].number', 'linkage.orders[].on'], why: '据以转办的决定书，凭文号和日期核对' },
  { fields: ['linkage.endings[].purpose', 'linkage.endings[].on'], why: '此前各次转办的经过' },
];

/** Whether the file or the thing that is brought is the one that was taken in. */
export const SAME_PAPER: ForPeople = {
  fields: ['evidence[].mediaType', 'evidence[].size', 'evidence[].digest'],
  why: '收到证据原件、电子文件时，按类型、字节数和摘要核对与登记的是否同一份',
};

/** When and where evidence was taken, and what it fixes. */
export const WHAT_EVIDENCE_SHOWS: ForPeople = {
  fields: ['evidence[].collectedOn', 'evidence[].fixedFacts'], why: '证据何时取得、固定了什么事实，质证、认证要看',
};

/** How the sum of a claim was worked out. */
const WORKING: ForPeople = {
  fields: [
    'claims[].months', 'claims[].working.rate', 'claims[].working.per', 'claims[].working.monthDays', 'claims[].working.from', 'claims[].working.to',
    'claims[].working.days', 'claims[].working.paid',
  ],
  why: '请求所属月份和计算过程，由审理人员逐项核算（《劳动争议调解仲裁法》第二十八条）',
};

/** What a labour relation, its length and the wage are found from. */
const WORK_DONE: ForPeople = {
  fields: [
    'employment.relationReason', 'employment.job', 'employment.startedOn', 'employment.endedOn', 'employment.workplace',
    'employment.writtenContract', 'employment.monthlyPay',
  ],
  why: '认定劳动关系、工作年限和工资基数所依据的用工情况',
};

/** When the limitation period began, and what interrupted it. */
const COURSE_OF_EVENTS: ForPeople = {
  fields: ['events[].on', 'events[].until', 'events[].precision', 'events[].what', 'events[].by', 'events[].source', 'events[].interruptsLimitation'],
  why: '时效的起算、中断和中止由审理人员在对方提出抗辩时审查（《劳动争议调解仲裁法》第二十七条）',
};

/** A firm that is no more cannot be a party. */
export const WHO_STANDS_IN: ForPeople = { fields: ['parties[].endedOn', 'parties[].successor'], why: '当事人注销、终止的，由谁承继其权利义务，须先行查明' };

/** What whoever decides a dispute reads beyond what rules look at and papers print. */
export const DECIDING: readonly ForPeople[] = [WORKING, WORK_DONE, COURSE_OF_EVENTS, WHO_STANDS_IN, SAME_PAPER];

/** Where the work was done decides who is in charge. */
export const WHICH_REGION: ForPeople = { fields: ['employment.region'], why: '核对用工所在地，确定是否归本机构管辖' };

/** What was written for the person who takes it up. */
export const NOTE: ForPeople = { fields: ['particulars.note'], why: '转办人写给承办人的说明，由人阅读' };

/** What came of it, in the words of whoever did it, beside the hand-over it answers. */
export const resultRead = (...fields: `result.${string}`[]): ForPeople => ({ fields, why: '办理结果随转办件交回，由转出机构的承办人阅读' });
