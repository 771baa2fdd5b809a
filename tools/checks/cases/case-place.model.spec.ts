import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkAgency, STANDARD_PURPOSES } from '@fengqiao/contracts';
import { orThrow } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { checkSchemeFile, lawWorld } from '@fengqiao/scheme';
import { readYaml } from '@fengqiao/scheme/load';
import { AGENCIES, caseTables } from './replay.js';
import { unionHotline } from './union-hotline.agency.js';

describe('the place of the replays', () => {
  it('is refused nothing by the checker', async () => {
    const file = orThrow(readYaml(await readFile(fileURLToPath(new URL('case-place.yaml', import.meta.url)), 'utf8'), 'case-place'));
    const { calendar } = await caseTables();
    const { findings } = checkSchemeFile({ 'case-place': file }, 'case-place', AGENCIES, { purposes: STANDARD_PURPOSES, ...lawWorld(calendar) });
    expect(findings.filter(finding => finding.level === 'refusal')).toEqual([]);
  });

  it('knows an eighth agency that is one page', () => expect(checkAgency(unionHotline)).toEqual([]));
});
