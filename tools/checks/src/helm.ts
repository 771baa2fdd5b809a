/**
 * Lints and renders the Helm chart with every file of `helm/fengqiao/ci`, and looks at what came out: seven services with
 * probes and limits, nothing privileged, one registry, no secret, and where everything is said every setting of a service. `node tools/checks/dist/helm.js`
 * Helm comes from PATH, else Go builds it into the project's cache; where there is neither, the check says so and is skipped.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { podVariables, webVariables } from './helm/chart-settings.js';
import { findHelm, type Helm } from './helm/find-helm.js';
import { faultsOf, type Manifest } from './helm/manifest-rules.js';

const CHART = join(import.meta.dirname, '../../../helm/fengqiao');
/** Without a cluster Helm takes a Kubernetes of long ago for granted. */
const RENDER = ['template', 'check', CHART, '--namespace', 'fengqiao', '--kube-version', '1.30.0'];
const MIRROR = 'registry.check.example';

/** Values that must be refused, with a word of the remedy that must be named. */
const REFUSED: readonly { readonly what: string; readonly values: readonly string[]; readonly remedy: RegExp }[] = [
  { what: 'nothing said', values: [], remedy: /bus\.url[^]*identity\.issuer/ },
  { what: 'a login in the address of the bus', values: ['bus.url=nats://me:secret@nats:4222', 'identity.issuer=https://id/realms/x'], remedy: /bus\.existingSecret/ },
  { what: 'a key in the address of the gateway for messages', values: ['bus.url=nats://nats:4222', 'identity.issuer=https://id/realms/x', 'sms.url=https://sms/send?key=x'], remedy: /sms\.existingSecret/ },
  { what: 'no memory limit', values: ['bus.url=nats://nats:4222', 'identity.issuer=https://id/realms/x', 'defaults.resources.limits=null'], remedy: /limits\.memory/ },
  { what: 'ways out to any address', values: ['bus.url=nats://nats:4222', 'identity.issuer=https://id/realms/x'], remedy: /networkPolicy\.egress\.bus\.to[^]*networkPolicy\.anyAddress=true/ },
  { what: 'a portal whose addresses intake does not believe', values: ['bus.url=nats://nats:4222', 'identity.issuer=https://id/realms/x', 'portal.enabled=true'], remedy: /services\.intake\.trustedProxies/ },
  { what: 'an agency that nobody knows', values: ['bus.url=nats://nats:4222', 'identity.issuer=https://id/realms/x', 'services.nobody.replicas=1'], remedy: /nobody/ },
];

function render(helm: Helm, ...more: string[]): { failure?: string; manifests: Manifest[] } {
  const { ok, output } = helm.run([...RENDER, ...more]);
  if (!ok) return { failure: output, manifests: [] };
  return { manifests: parseAllDocuments(output).map(document => document.toJS() as Manifest | null).filter(manifest => manifest !== null) };
}

function checkValues(helm: Helm, file: string): string[] {
  const values = join(CHART, 'ci', file);
  const lint = helm.run(['lint', '--strict', CHART, '--values', values]);
  if (!lint.ok) return [`helm lint: ${lint.output}`];
  const { failure, manifests } = render(helm, '--values', values, '--set', `image.registry=${MIRROR}`);
  return failure ? [`helm template: ${failure}`] : faultsOf(manifests, {
    registry: MIRROR, services: file === 'minimal-values.yaml' ? 7 : undefined, ...(file === 'closed-values.yaml' ? { variables: podVariables, webVariables } : {}), peersNamed: file === 'closed-values.yaml',
  });
}

function checkRefused(helm: Helm): string[] {
  return REFUSED.flatMap(({ what, values, remedy }) => {
    const { failure } = render(helm, ...values.flatMap(value => ['--set', value]));
    if (failure === undefined) return [`${what}: rendered, but must be refused`];
    return remedy.test(failure) ? [] : [`${what}: refused without naming the remedy: ${failure}`];
  });
}

function check(helm: Helm): boolean {
  const files = readdirSync(join(CHART, 'ci')).sort();
  const results = [...files.map(file => [file, checkValues(helm, file)] as const), ['values that must be refused', checkRefused(helm)] as const];
  for (const [what, faults] of results) {
    console.log(faults.length ? `✗ ${what}` : `✓ ${what}`);
    for (const fault of faults) console.error(`    ${fault}`);
  }
  return results.every(([, faults]) => faults.length === 0);
}

const helm = findHelm();
if ('missing' in helm) {
  console.log('='.repeat(72));
  console.log(`跳过：没有 helm，未检查 Helm chart · SKIPPED: the Helm chart was not checked\n${helm.missing}`);
  console.log('='.repeat(72));
} else {
  console.log(`helm ${helm.version}`);
  process.exitCode = check(helm) ? 0 : 1;
}
