import { agencyNames, seatOf } from '@fengqiao/dev';
import { Refused } from '@fengqiao/kernel';
import { SITE_WARNINGS, type SiteWarningCode } from '@fengqiao/service-kit/site-warnings';
import { findRunning } from '../system/find-running.js';
import type { RunningSystem } from '../system/running-system.js';
import type { Diagnosis } from './diagnosis.js';

const PATIENCE_MS = 3_000;

async function readiness(system: RunningSystem, agency: (typeof agencyNames)[number]): Promise<Diagnosis> {
  const { zh, en } = seatOf(agency).title;
  const common = { name: `service ${agency}`, title: { zh, en }, needed: true };
  try {
    const url = system.urlOf(agency);
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { ready, parts = {} } = await response.json() as { ready?: boolean; parts?: Record<string, string> };
    const away = Object.entries(parts).filter(([, state]) => state !== 'ok').map(([part, state]) => `${part}: ${state}`);
    return ready ? { ...common, state: 'ok', found: url }
      : { ...common, state: 'fault', found: `${url} ${away.join('，')}`, remedy: { zh: '请查看该服务日志，并检查所列部件', en: 'Look into the log of this service and at the parts named' } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...common, state: 'fault', found: why, remedy: { zh: '服务未响应，请在 npm start 的终端查看，或重新启动', en: 'It does not answer: look at the terminal of npm start, or start again' } };
  }
}

const isWarning = (code: string): code is SiteWarningCode => Object.hasOwn(SITE_WARNINGS, code);

/** What the figures of a service say that its administrator should change (`fengqiao_site_warnings`). */
export function warningsIn(figures: string): SiteWarningCode[] {
  const codes = [...figures.matchAll(/^fengqiao_site_warnings\{[^}]*code="([a-z-]+)"[^}]*\} 1$/gm)].map(match => match[1]!);
  return [...new Set(codes)].filter(isWarning);
}

/** A service that does not answer is said to be away by its readiness already. */
async function warnings(system: RunningSystem, agency: (typeof agencyNames)[number]): Promise<Diagnosis[]> {
  const figures = await fetch(`${system.urlOf(agency)}/metrics`, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(async response => response.text(), () => '');
  return warningsIn(figures).map(code => ({
    name: `${code} ${agency}`, title: seatOf(agency).title, state: 'warning', needed: false,
    found: `${SITE_WARNINGS[code].message.zh} · ${SITE_WARNINGS[code].message.en}`, remedy: SITE_WARNINGS[code].remedy,
  }));
}

/** The running stack, each of its services, and what each warns of. */
export async function running(stack: string): Promise<Diagnosis[]> {
  const title = { zh: `正在运行的系统“${stack}”`, en: `running stack "${stack}"` };
  try {
    const system = await findRunning(stack);
    const services = await Promise.all(agencyNames.map(agency => readiness(system, agency)));
    const warned = await Promise.all(agencyNames.map(agency => warnings(system, agency)));
    return [{ name: 'stack', title, state: 'ok', needed: false, found: system.name }, ...services, ...warned.flat()];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message, nextStep } = error.refusal;
    return [{ name: 'stack', title, state: code === 'no-running-stack' ? 'absent' : 'fault', needed: false, found: message.zh, remedy: nextStep }];
  }
}
