import { bi, localRule, rule } from '../rule.js';
import { arbitrationRules, disputeLaw, enterpriseMediation, invitedMediation, onlineMediation, peoplesMediationLaw, statute } from '../statute.js';

const oneStopNotice = statute({ law: '关于加强新就业形态劳动纠纷一站式调解工作的通知', number: '人社厅发〔2024〕4号', version: '2024-01-31' });

const ARTICLE_UNCHECKED = bi('条文序号待核', 'the number of the article has not been checked');

/** 协商与调解: negotiation, mediation by enterprises, people's committees, the commission and, for the court, others. */
export const mediation = [
  rule({ ...enterpriseMediation('10'), mark: 'V2' }, {
    id: 'negotiation.reply', ref: 'M1', title: bi('答复协商要求', 'Reply to a request to negotiate'),
    length: 5, unit: 'calendar',
    trigger: bi('提出协商要求', 'request made'),
    extension: { unit: 'calendar', by: bi('双方书面约定', 'both parties in writing'), inWriting: true },
    onExpiry: bi('不答复的视为不愿协商，可以申请调解', 'silence counts as unwilling; mediation is open'),
    note: ARTICLE_UNCHECKED,
  }),
  rule({ ...enterpriseMediation('22'), mark: 'V2' }, {
    id: 'mediation.acceptance', ref: 'M2', title: bi('受理调解申请', 'Accept an application for mediation'),
    length: 3, unit: 'working',
    trigger: bi('收到调解申请', 'application received'),
    onExpiry: bi('不受理的应当记录并书面通知申请人', 'a refusal is recorded and notified in writing'),
    note: ARTICLE_UNCHECKED,
  }),
  rule({ ...enterpriseMediation('29'), mark: 'V2' }, {
    id: 'mediation.enterprise', ref: 'M3', title: bi('企业劳动争议调解', 'Mediation in an enterprise'),
    length: 15, unit: 'calendar',
    trigger: bi('受理调解申请', 'application accepted'),
    extension: { unit: 'calendar', by: bi('双方当事人同意', 'both parties agree') },
    onExpiry: bi('视为调解不成，记录并告知可以申请仲裁', 'counts as failed; record it and point to arbitration'),
    note: ARTICLE_UNCHECKED,
  }),
  rule({ ...disputeLaw('14(3)'), mark: 'V' }, {
    id: 'mediation.labour', ref: 'M4', title: bi('劳动争议调解', 'Mediation of a labour dispute'),
    length: 15, unit: 'calendar',
    trigger: bi('调解组织收到调解申请', 'the mediation body received the application'),
    onExpiry: bi('未达成协议的，当事人可以申请仲裁', 'without an agreement, a party may apply for arbitration'),
  }),
  localRule({ ...peoplesMediationLaw('26'), mark: 'V' }, {
    id: 'mediation.people', ref: 'M5', title: bi('人民调解', "People's mediation"),
    trigger: bi('受理调解申请', 'application accepted'),
    onExpiry: bi('终止调解，告知仲裁、行政和诉讼途径', 'mediation ends; point to arbitration, the administration and the court'),
    note: bi('法律未定期限，地方规定多为一个月，当事人同意可以延长', 'the Law sets no limit; local rules often say one month, longer with consent'),
  }),
  rule({ ...oneStopNotice(), mark: 'V2' }, {
    id: 'mediation.new-employment', ref: 'M6', title: bi('新就业形态劳动纠纷一站式调解', 'One-stop mediation in new forms of employment'),
    length: 15, unit: 'calendar',
    trigger: bi('受理调解申请', 'application accepted'),
    extension: { length: 15, unit: 'calendar', by: bi('双方当事人同意', 'both parties agree') },
    onExpiry: bi('引导当事人申请仲裁或者起诉', 'guide the parties to arbitration or court'),
  }),
  rule({ ...arbitrationRules('69'), mark: 'V2' }, {
    id: 'mediation.arbitration-entrusted', ref: 'M7', title: bi('仲裁委员会委托调解', 'Mediation entrusted by the arbitration commission'),
    length: 10, unit: 'working',
    trigger: bi('当事人同意调解', 'the parties consented'),
    onExpiry: bi('应当及时开庭审理', 'the case must be heard'),
    note: ARTICLE_UNCHECKED,
  }),
  rule({ ...invitedMediation('27'), mark: 'V' }, {
    id: 'mediation.delegated', ref: 'M8', title: bi('立案前委派调解', 'Mediation delegated by the court before filing'),
    length: 30, unit: 'calendar',
    trigger: bi('特邀调解组织或者调解员签收法院移交材料', 'the invited mediator signed for the papers'),
    extension: { unit: 'calendar', by: bi('各方当事人同意', 'all parties agree') },
    onExpiry: bi('材料退回法院，当事人坚持起诉的依法立案', 'papers go back; the court files the suit if a party insists'),
    note: bi('线上委派自调解员在平台确认接受起算（《人民法院在线调解规则》第二十四条）', 'online, it runs from the confirmation on the platform'),
  }),
  rule({ ...invitedMediation('27'), mark: 'V' }, {
    id: 'mediation.entrusted-ordinary', ref: 'M9', title: bi('立案后委托调解（普通程序）', 'Mediation entrusted after filing (ordinary procedure)'),
    length: 15, unit: 'calendar',
    trigger: bi('特邀调解组织或者调解员签收法院移交材料', 'the invited mediator signed for the papers'),
    extension: { unit: 'calendar', by: bi('各方当事人同意，延长的时间不计入审限', 'the parties agree; the extra time is outside the trial limit') },
    onExpiry: bi('转入审判', 'back to trial'),
  }),
  rule({ ...invitedMediation('27'), mark: 'V' }, {
    id: 'mediation.entrusted-summary', ref: 'M9', title: bi('立案后委托调解（简易程序）', 'Mediation entrusted after filing (summary procedure)'),
    length: 7, unit: 'calendar',
    trigger: bi('特邀调解组织或者调解员签收法院移交材料', 'the invited mediator signed for the papers'),
    extension: { unit: 'calendar', by: bi('各方当事人同意，延长的时间不计入审限', 'the parties agree; the extra time is outside the trial limit') },
    onExpiry: bi('转入审判', 'back to trial'),
  }),
  rule({ ...onlineMediation('10'), mark: 'V' }, {
    id: 'mediation.mediator-choice', ref: 'M10', title: bi('当事人共同选定调解员', 'The parties choose a mediator'),
    length: 2, unit: 'working',
    trigger: bi('法院告知可以共同选定调解员', 'the court invited the parties to choose'),
    onExpiry: bi('由法院指定', 'the court designates one'),
  }),
  rule({ ...onlineMediation('10'), mark: 'V' }, {
    id: 'mediation.mediator-appointment', ref: 'M10', title: bi('法院指定调解组织或者调解员', 'The court appoints a mediator'),
    length: 3, unit: 'working',
    trigger: bi('收到在线调解申请', 'application received'),
    onExpiry: bi('督促法院指定', 'the court is to be reminded'),
  }),
  rule({ ...onlineMediation('12'), mark: 'V' }, {
    id: 'mediation.referral-confirmation', ref: 'M11', title: bi('调解员确认接受委派委托', 'The mediator confirms the referral'),
    length: 3, unit: 'working',
    trigger: bi('收到法院委派委托信息', 'referral received'),
    onExpiry: bi('另行指定', 'another one is designated'),
  }),
  rule({ ...onlineMediation('15'), mark: 'V' }, {
    id: 'mediation.consent-inquiry', ref: 'M12', title: bi('征询对方当事人调解意愿', 'Ask the other party for consent'),
    length: 3, unit: 'working',
    trigger: bi('接受委派委托', 'referral accepted'),
    onExpiry: bi('不同意调解或者无法联系的，终止调解并立即退回法院', 'on refusal or no contact, end it and return it to the court at once'),
  }),
];
