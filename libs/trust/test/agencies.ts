import { orThrow } from '@fengqiao/kernel';
import {
  generateAgencyKeys,
  loadAgencyKeys,
  loadDirectory,
  publicKeysOf,
  type AgencyKeyFile,
  type AgencyKeys,
  type KeyDirectory,
} from '../src/index.js';

/** The moment at which the tests sign, unless they say otherwise. */
export const NOW = Date.parse('2026-03-05T02:00:00.000Z');
export const FOUNDED = '2026-01-01T00:00:00.000Z';

export const files = {
  mediation: generateAgencyKeys('mediation', { from: FOUNDED }),
  arbitration: generateAgencyKeys('arbitration', { from: FOUNDED }),
  court: generateAgencyKeys('court', { from: FOUNDED }),
  intake: generateAgencyKeys('intake', { from: FOUNDED }),
};
export const mediation = orThrow(loadAgencyKeys(files.mediation));
export const arbitration = orThrow(loadAgencyKeys(files.arbitration));
export const court = orThrow(loadAgencyKeys(files.court));
export const intake = orThrow(loadAgencyKeys(files.intake));
export const directory = directoryOf(...Object.values(files));

/** The directory of some key files. */
export function directoryOf(...keyFiles: readonly AgencyKeyFile[]): KeyDirectory {
  return orThrow(loadDirectory(keyFiles.map(file => publicKeysOf(file))));
}

/** Keys from a file that must be good. */
export const keysOf = (file: AgencyKeyFile): AgencyKeys => orThrow(loadAgencyKeys(file));

/** The id of the first key of a file for a use. */
export const kidOf = (file: AgencyKeyFile, use: 'sig' | 'enc'): string => file.keys.find(key => key.use === use)!.kid;
