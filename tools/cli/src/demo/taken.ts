import type { HandOff } from '@fengqiao/docket';
import type { ClockSeen } from './expectations.js';
import type { Met } from './meet-refusal.js';

/** What one step came to. */
export interface Taken {
  readonly kind: 'open' | 'do' | 'consent' | 'await' | 'pass' | 'revoke' | 'takeBack' | 'refuseReturn';
  readonly agency: string;
  /** `claim.register`; for a consent or a sender's step its purpose, for a wait the procedure waited for. */
  readonly what: string;
  readonly title?: string;
  readonly basis?: string;
  readonly role?: string;
  readonly on?: string;
  readonly state?: string;
  readonly stateTitle?: string;
  /** The refusal that the journey expected here, and met. */
  readonly refused?: Met;
  /** Clocks that this step started, stopped or moved. */
  readonly clocks: readonly ClockSeen[];
  readonly handOffs: readonly HandOff[];
}
