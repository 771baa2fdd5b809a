import { Refused, isRefusal, orThrow, refuse, type Refusal } from '@fengqiao/kernel';
import { readDirectory, verifyExport, type Fingerprints, type ReceiptExport, type Trusted } from '@fengqiao/trust';
import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';
import { readJson } from '../shipped.js';
import { readExport, type ProvedExport } from './read-export.js';

const TRUST: Readonly<Record<string, string>> = {
  directory: '使用您提供的公钥目录 · keys of the directory you gave',
  fingerprints: '使用您核对过的密钥指纹 · keys whose fingerprints you gave',
  embedded: '仅使用文件自带的公钥：只能证明文件未被改动，不能证明出自所列机构；请用 --directory 或 --fingerprint 核对 · '
    + 'the keys inside the file were believed: it is of one piece, but nothing shows who made it; give --directory or --fingerprint',
};

const fingerprintMalformed = (text: string) => new Refused(refuse('fingerprint-malformed', 'invalid',
  { zh: `密钥指纹“${text}”写法有误`, en: `"${text}" is not a fingerprint` },
  { zh: '请写作 机构=指纹，例如 intake=3f…', en: 'Write agency=thumbprint, for example intake=3f…' }));

/** `intake=abc` several times, the same agency more than once included. @throws Refused `fingerprint-malformed` */
export function readFingerprints(texts: readonly string[]): Fingerprints {
  const known: Record<string, string[]> = {};
  for (const text of texts) {
    const match = /^([a-z][a-z0-9-]*)=([A-Za-z0-9_-]{43})$/.exec(text);
    if (!match) throw fingerprintMalformed(text);
    (known[match[1]!] ??= []).push(match[2]!);
  }
  return known;
}

async function trustedKeys({ directory, fingerprint }: { directory?: string; fingerprint?: readonly string[] }): Promise<Trusted | undefined> {
  if (directory) return { directory: orThrow(await readDirectory(directory)) };
  return fingerprint?.length ? { fingerprints: readFingerprints(fingerprint) } : undefined;
}

const sayReceipt = (receipt: 'verified' | 'none' | Refusal): string =>
  (receipt === 'verified' ? '有回执 ✓' : receipt === 'none' ? '尚无回执 no receipt' : `回执无效 ✗ ${receipt.code}`);

function messageLines({ messages }: ProvedExport): string[] {
  return inColumns(messages.map(({ direction, type, by, to, at, signature, receipt, receivedAt }) => [
    direction === 'sent' ? '发出 sent' : '收到 received', type ?? '（仅摘要 digest only）', signature === 'verified' ? `${by} → ${to}` : '–',
    signature === 'verified' ? `签名有效 ✓ ${at}` : `签名无效 ✗ ${signature.code}`,
    direction === 'sent' ? `${sayReceipt(receipt)} ${receivedAt ?? ''}` : '',
  ]), '  ');
}

/** Whether every message that was sent has its receiver's signed receipt. */
const complete = ({ messages }: ProvedExport): boolean => messages.every(message => message.direction === 'received' || message.receipt === 'verified');

/**
 * Verifies an export without any system: signatures, batches, receipts, sides. Messages without a receipt are no fault
 * of the file; they are counted.
 * @throws Refused where the file, the directory or a fingerprint is not of the required form
 */
export async function verifyReceipts(path: string, options: { directory?: string; fingerprint?: readonly string[] }): Promise<Answer> {
  const file = await readJson(path) as ReceiptExport;
  const report = verifyExport(file, await trustedKeys(options));
  if (isRefusal(report)) throw new Refused(report);
  const proved = readExport(file, report);
  const { caseNo, agency, exportedAt, trust, ok } = report;
  const verdict = ok ? `✓ ${proved.messages.length} 条消息的签名和回执全部有效 · all ${proved.messages.length} messages hold`
    : '✗ 文件中有不能成立的签名或回执 · some signature or receipt does not hold';
  return {
    document: { ok, complete: complete(proved), caseNo, agency, exportedAt, trust, messages: proved.messages },
    lines: [`案件 case ${caseNo}，出具 by ${agency}，${exportedAt}`, `信任 trust: ${TRUST[trust]}`, '', ...messageLines(proved), '', verdict],
    ok,
  };
}
