/**
 * Writes what follows from the code, so that nobody writes it by hand: interfaces, state tables, refusals.
 *
 *   node tools/generators/dist/main.js           writes the files
 *   node tools/generators/dist/main.js --check   exit 1, naming each committed file that says something else
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessMatrixPage } from './access-matrix/page.js';
import { asyncApiFile } from './asyncapi.js';
import { hasDrifted, repository, write } from './generated.js';
import { openApiFiles } from './openapi.js';
import { deadFileNames, readmeFiles } from './readme.js';
import { papersPage } from './papers-page.js';
import { refusalsPage } from './refusals/refusals-page.js';

const API = 'docs/api';

const files = [...openApiFiles(), asyncApiFile(), ...readmeFiles(), refusalsPage(), accessMatrixPage(), papersPage()];
const drifted = files.filter(hasDrifted);

if (process.argv.includes('--check')) {
  const known = new Set(files.map(({ path }) => path));
  const orphans = readdirSync(join(repository, API)).map(name => `${API}/${name}`).filter(path => !known.has(path));
  for (const { path } of drifted) console.error(`✗ ${path} 与代码不一致 (differs from the code)`);
  const dead = deadFileNames();
  for (const name of dead) console.error(`✗ ${name} 已不存在，请改正文字 (is not there any more: correct the page)`);
  for (const path of orphans) console.error(`✗ ${path} 没有来源，请删除 (nothing generates it: delete it)`);
  if (drifted.length + orphans.length + dead.length > 0) {
    console.error('请执行 npm run generate 并提交结果 (run "npm run generate" and commit the result)');
    process.exitCode = 1;
  } else console.log(`✓ ${files.length} 份生成文件与代码一致 (generated files agree with the code)`);
} else {
  drifted.forEach(write);
  for (const { path } of drifted) console.log(path);
  console.log(`${drifted.length} written, ${files.length - drifted.length} unchanged`);
}
