import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '@fengqiao/dev';
import { configVariables } from '@fengqiao/service-kit';
import { NOT_IN_A_POD, podVariables, webVariables } from './chart-settings.js';

const CHART = join(repository, 'helm/fengqiao/charts/fengqiao-lib/templates');
const templates = readdirSync(CHART).map(name => readFileSync(join(CHART, name), 'utf8')).join('\n');
const set = new Set([...templates.matchAll(/- name: ([A-Z][A-Z_]+)$/gm)].map(([, name]) => name!));
const isSet = (name: string): boolean => set.has(name) || set.has(`${name}_FILE`);

/** Read by Node or by the provisioning of the bus, not by a service. */
const OF_OTHERS = ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'AGENCIES', 'BUS_REPLICAS'];

describe('the Helm chart', () => {
  it('can set every variable that a service or the portal reads, by value or as a file', () => {
    expect([...podVariables, ...webVariables].filter(name => !isSet(name))).toEqual([]);
  });

  it('sets nothing that nobody reads', () => {
    const known = [...webVariables, ...configVariables.flatMap(name => [name, `${name}_FILE`]), ...OF_OTHERS];
    expect([...set].filter(name => !known.includes(name))).toEqual([]);
  });

  it('leaves out only what there is, and says why', () => {
    expect(Object.keys(NOT_IN_A_POD).filter(name => !configVariables.includes(name))).toEqual([]);
  });
});
