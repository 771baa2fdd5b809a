import { refuse, Refused } from '@fengqiao/kernel';
import { loadSchemes } from '@fengqiao/scheme/load';
import { serve } from '@fengqiao/service-kit';
import { connectedCounters } from './partner-counter.agency.js';

const { AGENCY: name = '', SCHEMES_DIR: folder = '' } = process.env;
const counter = connectedCounters(await loadSchemes(folder)).find(described => described.name === name);
if (!counter) {
  throw new Refused(refuse('partner-counter-not-connected', 'not-found',
    { zh: `没有一地的机制接入名为“${name}”的转介窗口`, en: `No scheme in "${folder}" connects a counter of the name "${name}"` },
    { zh: '请核对 AGENCY，并在机制文件该成员的 counter 中写 connected: true', en: 'Check AGENCY, and write connected: true in that partner’s counter' }));
}
await serve(counter);
