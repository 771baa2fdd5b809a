import type { Bilingual } from '@fengqiao/kernel';

/** One thing that was looked at. */
export interface Diagnosis {
  readonly name: string;
  readonly title: Bilingual;
  /** `absent` is no fault where nothing needs it; `warning`: it works, and somebody should change something. */
  readonly state: 'ok' | 'absent' | 'warning' | 'fault';
  readonly needed: boolean;
  /** Version, address, or what is wrong. */
  readonly found: string;
  /** How to get it, where it is missing. */
  readonly remedy?: Bilingual;
}

/** Whether a person has to do something. */
export const isTrouble = ({ state, needed }: Diagnosis): boolean => state === 'fault' || (state === 'absent' && needed);
