import { statfsSync, mkdirSync } from 'node:fs';
import { CannotStart } from './failure.js';
import { isFree } from './ports.js';
import { agencyNames, portalPort, preferredPorts, seatOf } from './topology.js';
import type { Progress } from './progress.js';

const NEEDED_BYTES = 1_000_000_000;

/** Looks before anything is started: space on the disk, and which well-known ports somebody else has. */
export async function preflight(home: string, progress: Progress): Promise<void> {
  mkdirSync(home, { recursive: true });
  const { bavail, bsize } = statfsSync(home);
  if (bavail * bsize < NEEDED_BYTES) throw diskFull(home, bavail * bsize);
  const taken: number[] = [];
  for (const port of [portalPort, ...Object.values(preferredPorts), ...agencyNames.map(agency => seatOf(agency).preferredPort)]) {
    if (!(await isFree(port))) taken.push(port);
  }
  if (taken.length === 0) return;
  progress.note(`端口 ${taken.join('、')} 已被占用，将改用其他端口`, `ports ${taken.join(', ')} are taken: others will be used`);
}

function diskFull(home: string, bytes: number): CannotStart {
  const megabytes = Math.floor(bytes / 1_000_000);
  return new CannotStart(
    { zh: `${home} 所在磁盘仅剩 ${megabytes} MB，至少需要 1000 MB。`, en: `The disk of ${home} has ${megabytes} MB left; 1000 MB are needed.` },
    { zh: '请清理磁盘，或指定其他目录：FENGQIAO_HOME=<目录> npm start', en: 'Make room, or name another folder: FENGQIAO_HOME=<folder> npm start' },
  );
}
