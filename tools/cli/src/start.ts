import { start } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { seedCases } from './seed/seed-cases.js';

/** `npm start`: the whole topology on this machine, with fictional cases to look at. */
process.exitCode = await start(process.argv.slice(2), {
  ...hooks,
  seed: seedCases,
  tryThis: () => [
    { zh: '走完两件案件并核验每一次转办：npx fengqiao demo', en: 'walk two cases through the agencies and prove every hand-off' },
    { zh: '导出并离线核验回执：npx fengqiao receipts export <案号> --out r.json；npx fengqiao receipts verify r.json', en: 'export receipts and verify them offline' },
    { zh: '用 SQL 改一行数据，再运行 npx fengqiao audit verify，看是哪个机构、哪个案件、哪一行', en: 'change a row by SQL, then see which agency, case and row the audit names' },
  ],
});
