import { art, may, need, papersOf } from '../define.js';

const paper = papersOf('union');
const LAW = (articles: string) => art('工会法', articles);
const SUPERVISION = '《工会劳动法律监督办法》（总工办发〔2021〕9号）';
const LETTERS = { agencies: ['intake'], procedures: ['reminder-letter'] } as const;
const CHECK = { agencies: ['intake'], procedures: ['health-check'] } as const;

/** 工会劳动法律监督“一函两书”和法治体检. */
export const UNION_PAPERS = [
  paper('reminder-letter', '工会劳动法律监督提示函', 'Reminder letter', {
    ...LETTERS, basis: SUPERVISION, to: 'addressee', fields: [need(SUPERVISION, 'number', 'matter'), may('replyBy', 'supervisors')],
    body: ['工会在劳动法律监督中了解到：{{matter}}', '现提示你单位依法规范用工，预防劳动争议发生。', '请于{{replyBy}}前书面回复。', '工会劳动法律监督员：{{supervisors}}。'],
  }),
  paper('opinion-letter', '工会劳动法律监督意见书', 'Opinion letter', {
    ...LETTERS, basis: LAW('23'), to: 'addressee', fields: [need(LAW('23'), 'number', 'matter', 'replyBy'), may('supervisors')],
    body: ['经工会劳动法律监督，发现你单位存在下列问题：{{matter}}', '根据《工会法》第二十三条，请予以研究处理，依法改正，并于{{replyBy}}前向工会作出答复。', '拒不改正的，工会可以提请当地人民政府依法作出处理。', '工会劳动法律监督员：{{supervisors}}。'],
  }),
  paper('proposal-letter', '工会劳动法律监督建议书', 'Proposal letter', {
    ...LETTERS, basis: LAW('23'), to: 'receiver', fields: [need(LAW('23'), 'number', 'addressee', 'matter'), may('replyBy', 'supervisors')], attachments: ['工会劳动法律监督意见书'],
    body: ['{{addressee}}违反劳动法律，经工会提出意见后未予改正。主要问题：{{matter}}', '建议你机关依法查处，并将结果函告工会。', '请于{{replyBy}}前回复。', '工会劳动法律监督员：{{supervisors}}。'],
  }),
  paper('escalation-letter', '提请处理函', 'Request to the government or the procuratorate', {
    ...LETTERS, basis: LAW('23'), numbered: '请', to: 'escalatedTo', fields: [need(LAW('23'), 'addressee', 'matter', 'reason')],
    body: ['{{addressee}}存在下列问题：{{matter}}', '工会已依法提出意见，未获处理。提请理由：{{reason}}。', '根据《工会法》第二十三条，提请依法作出处理。'],
  }),
  paper('visit-record', '走访记录', 'Record of a visit', {
    ...CHECK, layout: 'record', basis: LAW('26'), fields: [need(LAW('26'), 'addressee', 'on'), may('findingsList', 'team')], signs: ['走访人员（签名）', '企业代表（签名）'],
    body: ['企业：{{addressee}}', '走访日期：{{on}}', '走访人员：{{team}}', { heading: '发现的问题' }, { items: 'findingsList', of: 'list' }],
  }),
  paper('health-report', '企业用工法治体检报告', 'Report of a legal health check', {
    ...CHECK, basis: '《体检报告》', to: 'addressee', fields: [need('《体检报告》', 'reportNumber', 'findingsList'), may('team')],
    body: ['本次法治体检报告编号：{{reportNumber}}。', '体检人员：{{team}}。', '发现的问题和建议如下：', { items: 'findingsList', of: 'list' }, '请结合实际整改；整改中需要法律服务的，可以与我们联系。'],
  }),
  paper('improvement-plan', '整改方案', 'Plan of improvements', {
    ...CHECK, layout: 'agreement', basis: '风险预防化解建议方案', fields: [need('风险预防化解建议方案', 'addressee', 'planList')], signs: ['企业代表（签名）', '体检人员（签名）'],
    body: ['{{addressee}}与体检人员商定整改事项如下：', { items: 'planList', of: 'list' }],
  }),
  paper('follow-up-record', '整改回访记录', 'Record of a follow-up visit', {
    ...CHECK, layout: 'record', basis: '整改回访', fields: [need('整改回访', 'addressee', 'on'), may('planList')], signs: ['回访人（签名）', '企业代表（签名）'],
    body: ['企业：{{addressee}}', '回访日期：{{on}}', { heading: '整改事项' }, { items: 'planList', of: 'list' }],
  }),
];
