import { describe, expect, it } from '@jest/globals';
import { faultsOf, type Manifest } from './manifest-rules.js';

const container = {
  image: 'registry.example.cn/fengqiao/fengqiao:1', env: [{ name: 'NATS_PASSWORD_FILE', value: '/run/secrets/x' }],
  livenessProbe: {}, readinessProbe: {}, startupProbe: {}, resources: { limits: { memory: '256Mi' }, requests: { cpu: '50m' } },
  securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
};
const pod = { automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } };
const deployment = (more: object = {}): Manifest[] => [
  { kind: 'NetworkPolicy', metadata: { name: 'deny' } },
  { kind: 'Deployment', metadata: { name: 'intake' }, spec: { template: { spec: { ...pod, containers: [{ ...container, ...more }] } } } },
];
const check = (manifests: Manifest[]) => faultsOf(manifests, { registry: 'registry.example.cn', services: 1 });

describe('a rendered chart', () => {
  it('passes as it should be', () => {
    expect(check(deployment())).toEqual([]);
  });

  it.each([
    [{ image: 'docker.io/library/node:24' }, 'takes docker.io/library/node:24 from another registry'],
    [{ readinessProbe: undefined }, 'has no readinessProbe'],
    [{ resources: { requests: {} } }, 'has no memory limit or no requests'],
    [{ securityContext: { ...container.securityContext, capabilities: {} } }, 'keeps capabilities'],
    [{ env: [{ name: 'NATS_PASSWORD', value: 'x' }] }, 'has the secret NATS_PASSWORD in plain text'],
    [{ env: [{ name: 'NATS_URL', value: 'nats://me:secret@nats:4222' }] }, 'has the secret NATS_URL in plain text'],
  ])('fails with %j', (more, fault) => {
    expect(check(deployment(more))).toEqual([`Deployment intake ${fault}`]);
  });

  it('fails where a service cannot be told something, by value or as a file', () => {
    const told = (variables: string[]) => faultsOf(deployment(), { registry: 'registry.example.cn', variables });
    expect(told(['NATS_PASSWORD'])).toEqual([]);
    expect(told(['NATS_PASSWORD', 'SMS_URL'])).toEqual(['Deployment intake is not given SMS_URL']);
  });

  it('fails with a way out to any address, but to ask for names, where the peers are to be named', () => {
    const egress = (...ways: object[]): Manifest[] => [...deployment(), { kind: 'NetworkPolicy', metadata: { name: 'services' }, spec: { egress: ways } as never }];
    const told = (manifests: Manifest[]) => faultsOf(manifests, { registry: 'registry.example.cn', peersNamed: true });
    expect(told(egress({ ports: [{ port: 53 }] }, { ports: [{ port: 5432 }], to: [{ ipBlock: { cidr: '10.1.2.0/24' } }] }))).toEqual([]);
    expect(told(egress({ ports: [{ port: 5432 }], to: [] }, { ports: [{ port: 443 }, { port: 53 }] }, {}))).toEqual([
      'NetworkPolicy services lets out to any address on 5432', 'NetworkPolicy services lets out to any address on 443, 53', 'NetworkPolicy services lets out to any address on any port',
    ]);
  });

  it('does not count the web application among the services, and wants its own variables of it', () => {
    const web = deployment().map(manifest => (manifest.kind === 'Deployment' ? { ...manifest, metadata: { name: 'portal', labels: { 'fengqiao.cn/role': 'web' } } } : manifest));
    const faults = (webVariables: string[]) => faultsOf([...deployment(), ...web], { registry: 'registry.example.cn', services: 1, variables: ['NATS_PASSWORD'], webVariables });
    expect(faults([])).toEqual([]);
    expect(faults(['INTAKE_URL'])).toEqual(['Deployment portal is not given INTAKE_URL']);
  });

  it('fails with a Secret of its own, without a network policy, and with a service too few', () => {
    expect(check([{ kind: 'Secret', metadata: { name: 'login' } }])).toEqual(['0 services, not 1', 'no NetworkPolicy', 'Secret login is made by the chart']);
  });
});
