import { orThrow } from '@fengqiao/kernel';
import {
  generateAgencyKeys,
  international,
  loadAgencyKeys,
  loadDirectory,
  national,
  publicKeysOf,
  type AgencyKeyFile,
  type AgencyKeys,
  type CryptoProfile,
  type KeyDirectory,
} from '../src/index.js';

/** The moment at which the tests sign, unless they say otherwise. */
export const NOW = Date.parse('2026-03-05T02:00:00.000Z');
export const FOUNDED = '2026-01-01T00:00:00.000Z';

type Name = 'mediation' | 'arbitration' | 'court' | 'intake';

/** Four agencies with their keys. Rules that hold in every profile are tested in each of these worlds. */
export interface World {
  readonly name: string;
  readonly files: Readonly<Record<Name, AgencyKeyFile>>;
  readonly mediation: AgencyKeys;
  readonly arbitration: AgencyKeys;
  readonly court: AgencyKeys;
  readonly intake: AgencyKeys;
  readonly directory: KeyDirectory;
}

function worldOf(name: string, profileOf: (agency: Name) => CryptoProfile): World {
  const fileOf = (agency: Name) => generateAgencyKeys(agency, { from: FOUNDED, profile: profileOf(agency) });
  const files = {
    mediation: fileOf('mediation'),
    arbitration: fileOf('arbitration'),
    court: fileOf('court'),
    intake: fileOf('intake'),
  };
  return {
    name,
    files,
    mediation: keysOf(files.mediation),
    arbitration: keysOf(files.arbitration),
    court: keysOf(files.court),
    intake: keysOf(files.intake),
    directory: directoryOf(...Object.values(files)),
  };
}

export const internationalWorld = worldOf('international', () => international);
export const nationalWorld = worldOf('national', () => national);
/** Mediation and court have the national profile, arbitration and intake the international one. */
const mixedWorld = worldOf('mixed', agency => (agency === 'mediation' || agency === 'court' ? national : international));
export const worlds: readonly World[] = [internationalWorld, nationalWorld, mixedWorld];
/** For rules about one agency alone. */
export const pureWorlds: readonly World[] = [internationalWorld, nationalWorld];

/** For what does not depend on the profile, or is said of one only. */
export const { files, mediation, arbitration, court, intake, directory } = internationalWorld;

/** The directory of some key files. */
export function directoryOf(...keyFiles: readonly AgencyKeyFile[]): KeyDirectory {
  return orThrow(loadDirectory(keyFiles.map(file => publicKeysOf(file))));
}

/** Keys from a file that must be good. */
export function keysOf(file: AgencyKeyFile): AgencyKeys {
  return orThrow(loadAgencyKeys(file));
}

/** The id of the first key of a file for a use. */
export const kidOf = (file: AgencyKeyFile, use: 'sig' | 'enc'): string => file.keys.find(key => key.use === use)!.kid;
