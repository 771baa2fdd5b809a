import type { Ending } from './part-process.js';
import { CannotStart } from './failure.js';
import { homeFolder, temporaryHome } from './folders.js';
import { bareHooks, type StackHooks } from './hooks.js';
import { programs, type PartRunners } from './part-runners.js';
import { silent, type Progress } from './progress.js';
import { mainOf } from './services.js';
import { agencyNames, type portalName, type AgencyName, type PartName } from './topology.js';

/** How to start a stack; every option has a default. */
export interface StackOptions {
  /** Stacks of different names run side by side. */
  readonly name?: string;
  /** Folder of all stacks: `.fengqiao`, or memory for a temporary one. */
  readonly home?: string;
  readonly hooks?: StackHooks;
  readonly env?: NodeJS.ProcessEnv;
  /** Who runs PostgreSQL and NATS; this machine's programs unless said. */
  readonly runners?: PartRunners;
  readonly progress?: Progress;
  /** Cryptographic profile of new keys, as {@link readProfileWish} reads it; FENGQIAO_PROFILE by default. */
  readonly profile?: string;
  /** Agencies to start; all by default, none for the shared parts alone. */
  readonly agencies?: readonly AgencyName[];
  /** Whether the web application is started too, where the service behind it is. */
  readonly portal?: boolean;
  /** Whether well-known ports are tried first. */
  readonly wellKnownPorts?: boolean;
  /** Throws away what an earlier run left. */
  readonly reset?: boolean;
  /** Removes the folder when the stack is stopped. */
  readonly temporary?: boolean;
  /** The instant at which the services' clock stands at first, epoch milliseconds; it is behind then and can be set. For temporary stacks only. */
  readonly startsAt?: number;
  /** Another program in place of a service's own. */
  readonly serviceMain?: (agency: AgencyName) => string;
  /** More environment for a service. */
  readonly serviceEnv?: (agency: AgencyName) => Readonly<Record<string, string>>;
  /** Called when everything has stopped. */
  readonly afterStop?: () => Promise<void>;
  /** Told when a service or part ends that nobody asked to end. Nothing is restarted silently. */
  readonly onCrash?: (part: AgencyName | PartName | typeof portalName, ending: Ending, lastLines: string) => void;
}

/** Options with every default filled in. */
export type FullOptions = Required<Omit<StackOptions, 'onCrash' | 'profile' | 'startsAt'>> & Pick<StackOptions, 'onCrash' | 'startsAt'> & { readonly profile: string | undefined };

const clockOnlyOfTemporary = (): CannotStart => new CannotStart(
  { zh: '只有临时系统可以改动服务的时钟。', en: 'Only a temporary stack may have a clock that can be set.' },
  { zh: '请加 temporary，或者去掉 startsAt', en: 'Make it temporary, or leave startsAt out.' });

/** The options given, and for the rest what suits a program that starts a stack for itself. @throws CannotStart */
export function withDefaults(options: StackOptions): FullOptions {
  if (options.startsAt !== undefined && !options.temporary) throw clockOnlyOfTemporary();
  return {
    name: 'dev', home: options.temporary ? temporaryHome() : homeFolder(), hooks: bareHooks, env: process.env, runners: programs, progress: silent, agencies: agencyNames,
    profile: (options.env ?? process.env)['FENGQIAO_PROFILE'], portal: false, wellKnownPorts: false, reset: false, temporary: false, serviceMain: mainOf, serviceEnv: () => ({}), afterStop: async () => undefined,
    ...options,
  };
}
