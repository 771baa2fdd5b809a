/** Names that stand nowhere but in the case files of these tests: where one of them is found, something was said too much. */
export const CANARIES = { worker: '㛃䶮测', firm: '虚构金丝雀配送公司', phone: '演示号码-987654321', idNumber: '演示证件-110000199001010000', story: '金丝雀经过：三个月未付' } as const;

/** A case file that every agency can work with; `n` tells the cases apart. */
export const fictionalCase = (n = 0): Readonly<Record<string, unknown>> => ({
  title: `虚构欠薪争议${n}`,
  parties: [
    { id: 'worker', role: 'applicant', kind: 'person', name: `${CANARIES.worker}${n}`, phone: CANARIES.phone, idNumber: CANARIES.idNumber, workerKind: 'courier' },
    { id: 'firm', role: 'respondent', kind: 'firm', name: CANARIES.firm },
  ],
  claims: [{ id: 'wages', kind: 'wages', title: '三个月工资', amount: 2_460_000 + n, months: ['2026-06', '2026-07', '2026-08'] }],
  employment: { relation: 'labour', job: '快递员', startedOn: '2025-03-01', region: '360100', writtenContract: false },
  narrative: CANARIES.story,
});

export const REGISTRATION = { channel: { kind: 'service-station' }, knewOn: '2026-09-01' } as const;

export const TRIAGE = { suitable: true, next: 'mediation', urgency: 'normal', reason: '事实清楚，适宜调解' } as const;

/** The worker's consent to one hand-over. */
export const consentTo = (purpose: string, receiver: string) =>
  ({ party: 'worker', partyRole: 'applicant', purpose, receiver, text: '同意转交本案必需的材料', how: 'in-person' }) as const;
