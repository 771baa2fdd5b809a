import { refuse } from '@fengqiao/kernel';

/** A consent to something that is not handed over from here, or not to that receiver. */
export const consentNotAsked = (purpose: string) => refuse('consent-not-asked', 'invalid',
  { zh: '本机构没有需要您同意的这项转办', en: `This agency has no hand-over "${purpose}" that would need your consent` },
  { zh: '请从所列事项中选择', en: 'Choose one of those listed' });

/** A consent of somebody else, or none. */
export const consentForeign = () => refuse('unknown-consent', 'not-found',
  { zh: '没有该项同意记录', en: 'There is no such consent of yours' },
  { zh: '请核对同意记录编号', en: 'Check the id' });
