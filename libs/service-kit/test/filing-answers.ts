/** Names and numbers of the filings of these tests; where one of them is found unsealed, something was said too much. */
export const FILER_SECRETS = { name: '㛃自助', phone: '13900000091', idNumber: '11010519491231002X', firm: '虚构自助配送公司', story: '自助金丝雀：两个月没有发钱' } as const;

/** A complete filing of one worker, as a telephone keeps it. */
export const filingAnswers = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  worker: { name: FILER_SECRETS.name, phone: `+86 ${FILER_SECRETS.phone}`, kind: 'courier', idNumber: FILER_SECRETS.idNumber },
  employers: [{ name: FILER_SECRETS.firm }],
  claims: [{ kind: 'wages', amount: 1_240_000, months: ['2026-09', '2026-10'] }],
  employment: { job: '派件', startedOn: '2025-03-01', writtenContract: false },
  narrative: FILER_SECRETS.story,
  evidence: [{ title: '收款截图.jpg', mediaType: 'image/jpeg', size: 120_000, digest: 'A'.repeat(43), item: 'pay' }],
  lacking: ['contract'], particulars: { wish: { body: 'trade', station: 'courier-station' }, knewOn: '2026-11-01' },
  ...more,
});
