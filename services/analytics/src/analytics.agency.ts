import { agency } from '@fengqiao/contracts';

/**
 * 联席会议办公室: sees journeys, not files. It takes no duty of its own here; what it knows it knows from the notices of
 * steps that every agency of a place sends it, and from the traces of the hand-offs.
 */
export const analytics = agency({
  name: 'analytics',
  title: { zh: '联席会议办公室', en: 'Joint office' },
  mandate: {
    zh: '汇集各机构的办理步骤，形成案源登记库和案件全程，监督各项期限和承诺；不接触案件材料。',
    en: 'Gathers the steps of all agencies into registry and journeys and watches every law’s and promised deadline; it never sees a file.',
  },
  procedures: [],
  head: 'coordinator',
});
