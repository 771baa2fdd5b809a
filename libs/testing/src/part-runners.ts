import { programs, type PartRunners } from '@fengqiao/dev';
import { containers } from './containers.js';
import { testParts } from './test-parts.js';

/** Who runs the servers that a suite has for itself: containers where this run's own are some, else this machine's programs. */
export function partRunners(): PartRunners {
  const { origin } = testParts();
  return {
    postgres: (origin.postgres === 'container' ? containers : programs).postgres,
    nats: (origin.nats === 'container' ? containers : programs).nats,
  };
}
