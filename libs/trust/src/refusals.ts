import { refuse, type Bilingual, type Refusal, type RefusalNature } from '@fengqiao/kernel';

type Entry = readonly [RefusalNature, message: Bilingual, nextStep: Bilingual];

const ASK_SENDER: Bilingual = {
  zh: '请勿处理该内容，联系发出单位重新发送',
  en: 'Do not act on it; ask the sending agency to send it again',
};
const CHECK_KEYS: Bilingual = {
  zh: '请通过可信渠道向该单位核对密钥指纹，更新公钥目录后重试',
  en: 'Compare the key fingerprint with that agency over a trusted channel, update the directory of public keys, try again',
};
const REPLACE_FILE: Bilingual = {
  zh: '请更换为正确的密钥文件后重新启动',
  en: 'Put the right key file in its place and start again',
};
const ASK_EXPORTER: Bilingual = {
  zh: '请使用出具单位导出的原始文件重新核验',
  en: 'Verify the original file as the issuing agency exported it',
};
const ASK_CHECKPOINT: Bilingual = {
  zh: '不予见证，请通知该单位及联席办核查台账',
  en: 'Do not countersign; notify the agency and the joint office so that the ledger is examined',
};

/** Every "no" of this library, with its text. One table, so that no code is without both languages. */
export const TRUST_REFUSALS = {
  'key-file-unreadable': [
    'unavailable',
    { zh: '密钥文件不存在或不是有效的 JSON', en: 'The key file is missing or is not JSON' },
    REPLACE_FILE,
  ],
  'key-file-malformed': [
    'invalid',
    { zh: '密钥文件格式有误', en: 'The key file does not have the required form' },
    REPLACE_FILE,
  ],
  'key-wrong-kind': [
    'invalid',
    { zh: '密钥类型与用途不符', en: 'The key is not of the kind its use requires' },
    REPLACE_FILE,
  ],
  'key-fingerprint-mismatch': [
    'invalid',
    { zh: '密钥编号与密钥指纹不一致', en: 'The key id is not the fingerprint of the key' },
    REPLACE_FILE,
  ],
  'key-pair-mismatch': [
    'invalid',
    { zh: '私钥与公钥不匹配', en: 'The private and the public half of the key do not belong together' },
    REPLACE_FILE,
  ],
  'key-private-missing': [
    'invalid',
    { zh: '本单位密钥文件缺少私钥', en: "The agency's own key file lacks a private key" },
    REPLACE_FILE,
  ],
  'key-private-exposed': [
    'invalid',
    {
      zh: '公钥目录中出现私钥，该密钥视为已泄露',
      en: 'The public directory contains a private key; treat that key as leaked',
    },
    {
      zh: '请立即吊销并更换该密钥，从目录中删除私钥后重试',
      en: 'Revoke and replace the key at once, remove the private part from the directory, try again',
    },
  ],
  'key-duplicate': ['invalid', { zh: '同一密钥或同一单位重复出现', en: 'A key or an agency appears twice' }, REPLACE_FILE],
  'key-none-usable': [
    'unavailable',
    { zh: '该单位当前没有可用的密钥', en: 'The agency has no usable key at this time' },
    { zh: '请该单位轮换密钥并公布新的公钥', en: 'Have the agency rotate its keys and publish the new public key' },
  ],
  'agency-unknown': [
    'not-found',
    { zh: '公钥目录中没有该单位', en: 'The directory of public keys does not know this agency' },
    CHECK_KEYS,
  ],
  'key-unknown': [
    'unauthenticated',
    { zh: '签名所用密钥不在公钥目录中', en: 'The signing key is not in the directory of public keys' },
    CHECK_KEYS,
  ],
  'key-revoked': ['unauthenticated', { zh: '签名所用密钥已被吊销', en: 'The signing key has been revoked' }, ASK_SENDER],
  'key-out-of-time': [
    'unauthenticated',
    { zh: '签名时间不在密钥有效期内', en: 'The time of signing is outside the life of the key' },
    ASK_SENDER,
  ],
  'signature-malformed': [
    'invalid',
    { zh: '签名文本格式有误', en: 'The signature is not in the required form' },
    ASK_SENDER,
  ],
  'signature-bad': [
    'unauthenticated',
    { zh: '签名验证未通过，内容可能被改动', en: 'The signature does not verify; the content may have been altered' },
    ASK_SENDER,
  ],
  'signer-mismatch': [
    'forbidden',
    { zh: '声明的签名单位与密钥所属单位不一致', en: 'The agency named as signer is not the owner of the key' },
    ASK_SENDER,
  ],
  'purpose-mismatch': ['invalid', { zh: '签名用途不符', en: 'The signature was made for another purpose' }, ASK_SENDER],
  'proof-malformed': [
    'invalid',
    { zh: '归属证明格式有误', en: 'The inclusion proof is not in the required form' },
    ASK_SENDER,
  ],
  'not-in-batch': [
    'unauthenticated',
    { zh: '该内容不在所签批次之内，可能被改动', en: 'The content is not in the signed batch; it may have been altered' },
    ASK_SENDER,
  ],
  'letter-malformed': ['invalid', { zh: '函件格式有误', en: 'The letter is not in the required form' }, ASK_SENDER],
  'letter-not-for-us': [
    'forbidden',
    { zh: '函件的收件单位不是本单位', en: 'The letter is addressed to another agency' },
    ASK_SENDER,
  ],
  'letter-key-unknown': [
    'invalid',
    { zh: '函件使用的加密公钥不属于本单位', en: 'The letter is sealed to a key this agency does not hold' },
    { zh: '请发出单位更新公钥目录后重新发送', en: 'Have the sending agency update its directory and send again' },
  ],
  'letter-undecipherable': [
    'invalid',
    { zh: '函件无法解密，内容已损坏或被改动', en: 'The letter cannot be opened: it is damaged or was altered' },
    ASK_SENDER,
  ],
  'letter-sender-mismatch': [
    'forbidden',
    { zh: '函件声明的发件单位与签名单位不一致', en: 'The sender on the letter is not the agency that signed it' },
    ASK_SENDER,
  ],
  'letter-readdressed': [
    'forbidden',
    {
      zh: '函件被改投，签名所载收件单位或函头与现函不符',
      en: 'The letter was readdressed: receiver or header differ from what was signed',
    },
    ASK_SENDER,
  ],
  'letter-message-altered': [
    'unauthenticated',
    { zh: '函件中的消息与签名不一致', en: 'The messages in the letter are not the ones that were signed' },
    ASK_SENDER,
  ],
  'receipt-malformed': ['invalid', { zh: '回执格式有误', en: 'The receipt is not in the required form' }, ASK_EXPORTER],
  'receipt-giver-mismatch': [
    'forbidden',
    { zh: '回执出具单位与签名单位不一致', en: 'The agency on the receipt is not the one that signed it' },
    ASK_EXPORTER,
  ],
  'receipt-of-other-message': [
    'invalid',
    { zh: '回执对应的不是这条消息', en: 'The receipt is for another message' },
    ASK_EXPORTER,
  ],
  'export-malformed': [
    'invalid',
    { zh: '回执导出文件格式有误', en: 'The export of receipts is not in the required form' },
    ASK_EXPORTER,
  ],
  'export-entry-mismatch': [
    'invalid',
    {
      zh: '导出条目的方向、案号或往来单位与签名不一致',
      en: 'Direction, case number or agencies of the entry differ from what was signed',
    },
    ASK_EXPORTER,
  ],
  'checkpoint-malformed': [
    'invalid',
    { zh: '台账检查点格式有误', en: 'The checkpoint is not in the required form' },
    ASK_CHECKPOINT,
  ],
  'checkpoint-of-other-agency': [
    'forbidden',
    { zh: '检查点由其他单位签署', en: 'The checkpoint was signed by another agency' },
    ASK_CHECKPOINT,
  ],
  'checkpoint-heads-altered': [
    'unauthenticated',
    { zh: '检查点所附案件清单与签名不一致', en: 'The list of chains is not the one the checkpoint was signed over' },
    ASK_CHECKPOINT,
  ],
  'checkpoint-out-of-turn': [
    'stale',
    { zh: '检查点编号不连续', en: 'The checkpoint is not the next one' },
    { zh: '请先取得其间缺少的检查点，再行见证', en: 'Fetch the checkpoints in between first, then countersign' },
  ],
  'checkpoint-forked': [
    'forbidden',
    { zh: '该检查点与此前见证的检查点相互矛盾', en: 'The checkpoint contradicts one that was countersigned before' },
    ASK_CHECKPOINT,
  ],
  'checkpoint-growth-unproved': [
    'forbidden',
    { zh: '检查点没有证明案件台账是在已见证的部分之后增加的', en: 'The checkpoint does not prove that the chain grew from what was countersigned before' },
    ASK_CHECKPOINT,
  ],
  'checkpoint-rewrites-chain': [
    'forbidden',
    { zh: '检查点改写了已见证的案件台账', en: 'The checkpoint rewrites a chain that was countersigned before' },
    ASK_CHECKPOINT,
  ],
  'countersignature-of-other-checkpoint': [
    'invalid',
    { zh: '见证签名对应的不是该检查点', en: 'The countersignature is for another checkpoint' },
    ASK_CHECKPOINT,
  ],
} as const satisfies Record<string, Entry>;

/** Codes of {@link TRUST_REFUSALS}. */
export type TrustRefusalCode = keyof typeof TRUST_REFUSALS;

/** The refusal of a code, with particulars (never personal data). */
export function refuseTrust(code: TrustRefusalCode, details?: Record<string, unknown>): Refusal {
  const [nature, message, nextStep] = TRUST_REFUSALS[code];
  return refuse(code, nature, message, nextStep, details ? { details } : {});
}
