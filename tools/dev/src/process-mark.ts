import { readFileSync } from 'node:fs';

/** Names one process for good: a process number comes back, its starting moment does not. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since the machine started, field 22 of /proc/<pid>/stat. */
  readonly started: string;
}

/** The mark of a running process; undefined where there is none. */
export function markOf(pid: number): ProcessMark | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name in brackets may hold spaces
    if (fields[0] === 'Z') return undefined;
    return { pid, started: fields[19]! };
  } catch {
    return undefined;
  }
}

/** Whether that very process still runs. */
export function isAlive(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.started === mark.started;
}
