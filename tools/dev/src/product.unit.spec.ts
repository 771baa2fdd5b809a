import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AgencyPublicKeys } from '@fengqiao/trust';
import { CannotStart } from './failure.js';
import type { KeyFolder } from './running-stack.js';
import { hooks } from './product.js';
import { readProfileWish } from './profile-wish.js';

let folder: string;
let keys: KeyFolder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  keys = { privateFile: agency => join(folder, `${agency}.json`), vaultFile: agency => join(folder, `${agency}.vault.json`), publicFolder: join(folder, 'public') };
});
afterEach(() => rmSync(folder, { recursive: true }));

const make = (wish?: string) => hooks.makeKeys(keys, ['intake', 'mediation'], { profileOf: readProfileWish(wish) });
const published = () => JSON.parse(readFileSync(join(keys.publicFolder, 'directory.json'), 'utf8')) as AgencyPublicKeys[];
const profiles = () => published().map(({ profile }) => profile);

describe('the keys of a new stack', () => {
  it('are international, unless somebody asks for others', async () => {
    await make();
    expect(profiles()).toEqual(['international', 'international']);
  });

  it('are made in the profile asked for, for all or for one agency', async () => {
    await make('mediation=national');
    expect(profiles()).toEqual(['international', 'national']);
  });

  it('stay as they are when the stack starts again', async () => {
    await make('national');
    const before = published();
    await make();
    await make('national');
    expect(published()).toEqual(before);
  });

  it('do not change their profile: the ledger stands in it', async () => {
    await make('national');
    await expect(make('international')).rejects.toThrow(CannotStart);
    expect(profiles()).toEqual(['national', 'national']);
  });
});
