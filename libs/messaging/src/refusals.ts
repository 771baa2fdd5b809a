import { refuse, type Bilingual, type Refusal, type RefusalNature } from '@fengqiao/kernel';

type Entry = readonly [RefusalNature, message: Bilingual, nextStep: Bilingual];

const ASK_SENDER: Bilingual = {
  zh: '请勿处理该内容，联系发出单位核查其系统后重新发送',
  en: 'Do not act on it; have the sending agency look into its system and send again',
};
const WAIT: Bilingual = { zh: '消息保留在发件箱，将自动重发', en: 'The message stays in the outbox and is sent again by itself' };

/** Every "no" of this library, with its text. */
export const MESSAGING_REFUSALS = {
  'letter-subject-unknown': ['invalid', { zh: '函件主题不符合约定', en: 'The subject of the letter is not one of ours' }, ASK_SENDER],
  'letter-subject-mismatch': [
    'forbidden',
    { zh: '函件主题与函内签署的地区、收发单位或类型不一致', en: 'Place, agencies or type on the subject differ from what was signed inside' },
    ASK_SENDER,
  ],
  'letter-unreadable': ['invalid', { zh: '函件无法读取', en: 'The letter cannot be read' }, ASK_SENDER],
  'side-letter-failed': [
    'unavailable',
    { zh: '函件多次处理失败，已单独暂存', en: 'Taking in the letter failed, several times; it was set aside' },
    { zh: '请运维查看原因，修复后请发出单位重新发送', en: 'Find the cause, then have the sender send again' },
  ],
  'message-head-malformed': ['invalid', { zh: '消息头不符合约定', en: 'The head of a message does not fit its contract' }, ASK_SENDER],
  'message-head-mismatch': [
    'forbidden',
    { zh: '消息头与信封不一致', en: 'The head of a message differs from the envelope it came in' },
    ASK_SENDER,
  ],
  'receipt-misdirected': ['forbidden', { zh: '回执不是由发件单位出具给本单位的', en: 'The receipt was not given by the sender to this agency' }, ASK_SENDER],
  'inbox-write-failed': [
    'unavailable',
    { zh: '消息多次无法写入收件箱，已单独暂存', en: 'The message could not be written to the inbox, several times; it was set aside' },
    { zh: '请运维查看原因，修复后在“暂存区”重新处理', en: 'Find the cause, then apply it again from the parking lot' },
  ],
  'letter-unwritable': [
    'unavailable',
    { zh: '函件无法制作', en: 'The letter cannot be written' },
    { zh: '请运维查看日志中的原因；消息保留在发件箱，将自动重发', en: 'See the cause in the log; the message stays in the outbox and is sent again' },
  ],
  'message-too-large': [
    'invalid',
    { zh: '消息超过总线允许的大小', en: 'The message is larger than the bus allows' },
    { zh: '请减少随附内容，以摘要和链接代替原件；或提高总线的 max_payload', en: 'Attach less, digests and links instead of originals; or raise max_payload of the bus' },
  ],
  'message-damaged': [
    'invalid',
    { zh: '发件箱中的消息已损坏', en: 'The message is damaged in the outbox' },
    { zh: '请运维检查数据库，并从备份恢复该行', en: 'Examine the database and restore the row from a backup' },
  ],
  'bus-away': ['unavailable', { zh: '消息总线不可用', en: 'The bus is away' }, WAIT],
  'bus-stream-missing': [
    'unavailable',
    { zh: '总线上没有收件单位的信箱', en: 'The bus has no stream for the receiver' },
    { zh: '请管理员运行总线初始化；消息保留在发件箱，将自动重发', en: 'Have the administrator provision the bus; the message stays in the outbox and is sent again' },
  ],
  'bus-forbids': [
    'forbidden',
    { zh: '总线不允许本单位向该单位发送此类消息', en: 'The bus does not let this agency send such messages to that one' },
    { zh: '请核对机制文件中的转办路径，并更新总线权限', en: 'Compare the routes of the scheme and renew the permissions of the bus' },
  ],
  'bus-refused': ['unavailable', { zh: '总线拒收', en: 'The bus did not take it' }, WAIT],
} as const satisfies Record<string, Entry>;

/** Codes of {@link MESSAGING_REFUSALS}. */
export type MessagingRefusalCode = keyof typeof MESSAGING_REFUSALS;

/** The refusal of a code, with particulars (never personal data). */
export function refuseMessage(code: MessagingRefusalCode, details?: Record<string, unknown>): Refusal {
  const [nature, message, nextStep] = MESSAGING_REFUSALS[code];
  return refuse(code, nature, message, nextStep, details ? { details } : {});
}

/** One line for a row's reason column: code and both languages, no particulars. */
export const reasonText = ({ code, message }: Refusal): string => `${code}: ${message.zh} ${message.en}`;
