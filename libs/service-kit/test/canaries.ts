import { relative } from 'node:path';
import { filesUnder } from '../../../tools/dev/test/files-under.js';

/** What stands nowhere but in what the people of one test said. Nobody has such a name, number or account: month 13, prefix 100. */
export const CANARIES = {
  worker: '㛃䶮测', firm: '虚构金丝雀仓储公司', idNumber: '360102199013078881', phone: '10099887766', bankAccount: '6200009988776655443',
  address: '虚构市金丝雀路㛃号', story: '金丝雀经过：㛃某三个月未领到工资', reason: '金丝雀理由：㛃某不同意', consent: '金丝雀同意：㛃某本人', oddity: '金丝雀误填：㛃某',
} as const;

const unicodeEscapes = (text: string): string => [...text].map(char => (char < '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('');

/** Base64 says the same three ways, by where in its groups of three bytes a text begins; the two groups at the edges depend on the neighbours. */
const base64Forms = (text: string): string[] => [0, 1, 2].map(lead => {
  const whole = Buffer.concat([Buffer.alloc(lead), Buffer.from(text)]).toString('base64');
  return whole.slice(lead === 0 ? 0 : 4, -4).replaceAll('=', '');
});

/** Every form in which a text may stand in a file without being sealed. */
function formsOf(text: string): readonly Buffer[] {
  const hex = Buffer.from(text).toString('hex');
  const base64 = base64Forms(text);
  const forms = [
    text, encodeURIComponent(text), unicodeEscapes(text), hex, hex.toUpperCase(), ...base64, ...base64.map(form => form.replaceAll('+', '-').replaceAll('/', '_')),
  ].filter(form => form.length >= 8);
  return [...[...new Set(forms)].map(form => Buffer.from(form)), Buffer.from(text), Buffer.from(text, 'utf16le')];
}

const FORMS = Object.entries(CANARIES).map(([name, text]) => ({ name, forms: formsOf(text) }));

/** Names of the canaries that stand in some bytes, in whatever form. */
export const canariesIn = (bytes: Buffer): string[] => FORMS.filter(({ forms }) => forms.some(form => bytes.includes(form))).map(({ name }) => name);

/** Where under a folder a canary stands: `file: name`. */
export function canariesUnder(folder: string): string[] {
  return filesUnder(folder).flatMap(({ path, bytes }) => canariesIn(bytes).map(name => `${relative(folder, path)}: ${name}`));
}

/** A case file with every canary that a file can hold. */
export const CANARY_FILE = {
  title: '虚构欠薪争议',
  parties: [
    { id: 'worker', role: 'applicant', kind: 'person', name: CANARIES.worker, phone: CANARIES.phone, idNumber: CANARIES.idNumber, address: CANARIES.address, workerKind: 'courier' },
    { id: 'firm', role: 'respondent', kind: 'firm', name: CANARIES.firm, legalRepresentative: CANARIES.worker },
  ],
  claims: [{ id: 'wages', kind: 'wages', title: '三个月工资', amount: 2_460_000, months: ['2026-06'], facts: `工资卡 ${CANARIES.bankAccount}，${CANARIES.story}` }],
  employment: { relation: 'labour', job: '分拣员', startedOn: '2025-03-01', region: '360100', writtenContract: false, relationReason: CANARIES.story },
  narrative: CANARIES.story,
} as const;
