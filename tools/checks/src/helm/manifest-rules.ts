/** A rendered object of Kubernetes, as far as the rules look at it. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec?: { readonly template?: { readonly spec: PodSpec }; readonly egress?: readonly WayOut[] } & Partial<PodSpec>;
  readonly data?: Readonly<Record<string, string>>;
}

/** One rule of a policy for what goes out; without peers it lets out to any address on its ports. */
interface WayOut {
  readonly ports?: readonly { readonly port: number | string }[];
  readonly to?: readonly unknown[];
}

interface PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly seccompProfile?: { readonly type: string } };
  readonly containers: readonly Container[];
}

interface Container {
  readonly image: string;
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
  readonly startupProbe?: object;
  readonly resources?: { readonly limits?: { readonly memory?: string }; readonly requests?: object };
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
}

/** What is expected of a rendering. */
export interface Expected {
  readonly registry: string;
  /** How many services; any number where it is not said. */
  readonly services?: number | undefined;
  /** Variables that each service must be given, by value or as a file. */
  readonly variables?: readonly string[] | undefined;
  /** Variables that the web application must be given; it is told nothing else. */
  readonly webVariables?: readonly string[] | undefined;
  /** Every way out has its peers, but the one to names (DNS). */
  readonly peersNamed?: boolean;
}

const isSecret = ({ name, value }: { readonly name: string; readonly value?: string }): boolean =>
  value !== undefined && (/(PASSWORD|SECRET|TOKEN|DATABASE_URL|OWNER_URL)$/.test(name) || /:\/\/[^/\s]*:[^/\s]*@/.test(value));

/** The fault, where the condition that keeps it away does not hold. */
const unless = (holds: unknown, fault: string): string[] => (holds ? [] : [fault]);

function podFaults({ automountServiceAccountToken, securityContext, containers }: PodSpec, registry: string): string[] {
  return [
    ...unless(automountServiceAccountToken === false, 'mounts a token of the cluster'),
    ...unless(securityContext?.runAsNonRoot, 'may run as root'),
    ...unless(securityContext?.seccompProfile?.type === 'RuntimeDefault', 'has no seccomp profile'),
    ...containers.flatMap(container => [
      ...unless(container.image.startsWith(`${registry}/`), `takes ${container.image} from another registry`),
      ...unless(container.resources?.limits?.memory && container.resources.requests, 'has no memory limit or no requests'),
      ...unless(container.securityContext?.allowPrivilegeEscalation === false, 'may gain privileges'),
      ...unless(container.securityContext?.readOnlyRootFilesystem, 'may write to its root file system'),
      ...unless(container.securityContext?.capabilities?.drop?.includes('ALL'), 'keeps capabilities'),
      ...(container.env ?? []).filter(isSecret).map(({ name }) => `has the secret ${name} in plain text`),
    ]),
  ];
}

const probeFaults = ({ containers }: PodSpec): string[] => containers.flatMap(container =>
  (['livenessProbe', 'readinessProbe', 'startupProbe'] as const).flatMap(probe => unless(container[probe], `has no ${probe}`)));

function variableFaults({ containers }: PodSpec, variables: readonly string[]): string[] {
  const given = new Set(containers.flatMap(({ env = [] }) => env.flatMap(({ name }) => [name, name.replace(/_FILE$/, '')])));
  return variables.flatMap(name => unless(given.has(name), `is not given ${name}`));
}

const DNS = 53;

const openWays = ({ metadata, spec }: Manifest): string[] => (spec?.egress ?? [])
  .filter(({ ports = [], to = [] }) => to.length === 0 && (ports.length === 0 || ports.some(({ port }) => port !== DNS)))
  .map(({ ports = [] }) => `NetworkPolicy ${metadata.name} lets out to any address on ${ports.map(({ port }) => port).join(', ') || 'any port'}`);

const podOf = ({ kind, spec }: Manifest): PodSpec | undefined => (kind === 'Pod' ? spec as PodSpec : spec?.template?.spec);

/** The web application is no agency's service: it has other variables, and is not counted among the services. */
const isWeb = ({ metadata }: Manifest): boolean => metadata.labels?.['fengqiao.cn/role'] === 'web';

/** Everything about a rendering that is not as this house wants it. */
export function faultsOf(manifests: readonly Manifest[], { registry, services, variables = [], webVariables = [], peersNamed = false }: Expected): string[] {
  const deployments = manifests.filter(manifest => manifest.kind === 'Deployment' && !isWeb(manifest));
  return [
    ...unless(services === undefined || deployments.length === services, `${deployments.length} services, not ${services}`),
    ...unless(manifests.some(({ kind }) => kind === 'NetworkPolicy'), 'no NetworkPolicy'),
    ...(peersNamed ? manifests.filter(({ kind }) => kind === 'NetworkPolicy').flatMap(openWays) : []),
    ...manifests.filter(({ kind }) => kind === 'Secret').map(({ metadata }) => `Secret ${metadata.name} is made by the chart`),
    ...manifests.flatMap(manifest => {
      const pod = podOf(manifest);
      if (!pod) return [];
      const faults = [...podFaults(pod, registry), ...(manifest.kind === 'Deployment' ? [...probeFaults(pod), ...variableFaults(pod, isWeb(manifest) ? webVariables : variables)] : [])];
      return faults.map(fault => `${manifest.kind} ${manifest.metadata.name} ${fault}`);
    }),
  ];
}
