/** The steps of a filing, in their order; each is one screen, under its name in the address. */
export const STEPS = ['what', 'work', 'money', 'firm', 'you', 'proof', 'desks', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Whether a name from an address or from a draft is a step. */
export const isStep = (name: string): name is Step => (STEPS as readonly string[]).includes(name);

/** The step after; the last one has none. */
export const stepAfter = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];
