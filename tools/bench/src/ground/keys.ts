import { orThrow } from '@fengqiao/kernel';
import type { Keyring } from '@fengqiao/messaging';
import { generateAgencyKeys, loadAgencyKeys, loadDirectory, publicKeysOf } from '@fengqiao/trust';

/** Fresh keys for agencies that know each other's. */
export function drawKeys(agencies: readonly string[]): (agency: string) => Keyring {
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const files = new Map(agencies.map(agency => [agency, generateAgencyKeys(agency, { from })]));
  const directory = orThrow(loadDirectory([...files.values()].map(file => publicKeysOf(file))));
  return agency => ({ keys: orThrow(loadAgencyKeys(files.get(agency))), directory });
}
