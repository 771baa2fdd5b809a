import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { putDown, readCursor } from './cursor-file.js';

const OWNER = { system: 'arbitration-office', agency: 'arbitration-bridge', place: 'nanchang' };
const refusing = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'fengqiao-export-')); });
afterEach(() => rm(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('the cursor of an export', () => {
  it('says nothing at first, and afterwards how far was told', async () => {
    expect(await readCursor(at('cursor.json'), OWNER)).toEqual({});
    await putDown(at('one.json'), '[]', at('cursor.json'), OWNER, { d1: 3 });
    expect(await readCursor(at('cursor.json'), OWNER)).toEqual({ d1: 3 });
    expect((await readdir(folder)).sort()).toEqual(['cursor.json', 'one.json']);
  });

  it('does not go on where the file is there already: what was told before stays as it was', async () => {
    await putDown(at('one.json'), '[1]', at('cursor.json'), OWNER, { d1: 3 });
    await expect(putDown(at('one.json'), '[2]', at('cursor.json'), OWNER, { d1: 4 })).rejects.toEqual(refusing('export-file-exists'));
    expect([await readFile(at('one.json'), 'utf8'), await readCursor(at('cursor.json'), OWNER)]).toEqual(['[1]', { d1: 3 }]);
  });

  it('is not taken for another system’s or place’s, nor where it is broken', async () => {
    await putDown(at('one.json'), '[]', at('cursor.json'), OWNER, { d1: 3 });
    await expect(readCursor(at('cursor.json'), { ...OWNER, place: 'wenzhou' })).rejects.toEqual(refusing('export-cursor-foreign'));
    await writeFile(at('broken.json'), '{"upTo":');
    await expect(readCursor(at('broken.json'), OWNER)).rejects.toEqual(refusing('export-cursor-foreign'));
  });
});
