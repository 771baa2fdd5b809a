import { readFileSync } from 'node:fs';
import { orThrow } from '@fengqiao/kernel';
import { checkProcedure, practice, procedure } from '@fengqiao/procedure';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { followUps, pageUnder, resolveScheme, type StepSeen } from '../index.js';
import { readYaml, type LoadedFile } from '../load.js';

const read = (file: string, name: string): unknown => (readYaml(readFileSync(new URL(`../../test/${file}`, import.meta.url), 'utf8'), name) as LoadedFile).data;
const scheme = orThrow(resolveScheme({ small: read('small.yaml', 'small'), expressive: read('expressive.yaml', 'expressive') }, 'expressive'));

const nothing = z.strictObject({});
const page = (name: string, receives: readonly string[]) => procedure({
  name, title: '页', version: 1, facts: z.object({}), shownTo: ['applicant'], roles: ['clerk', 'chief'],
  states: { open: { title: '办理中' }, accepted: { title: '已受理' }, ended: { title: '办结', terminal: true } }, duties: { acceptance: { title: '受理' }, talks: { title: '调解' } },
})(action => ({
  receive: action({ title: '收到', from: 'new', to: 'open', by: ['system', 'clerk'], basis: practice('测试'), input: nothing, receives, starts: ['acceptance', 'talks'] }),
  accept: action({ title: '受理', from: 'open', to: 'accepted', by: ['chief'], basis: practice('测试'), input: nothing, stops: ['acceptance'] }),
  end: action({ title: '办结', from: 'accepted', to: 'ended', by: ['clerk'], basis: practice('测试'), input: nothing, stops: ['talks'] }),
}));
const commission = page('arbitration-case', ['arbitration']);
const mediation = page('mediation', ['mediation']);
const named = (written: typeof commission) => Object.keys(written.actions).filter(name => !Object.hasOwn(commission.actions, name));

describe('a page under a scheme', () => {
  it('gets a step for every line that makes something happen there', () => {
    expect(named(pageUnder(scheme, commission, 'arbitration-bridge'))).toEqual([
      'flag-grave', 'unflag-grave', 'hold-first-mediate', 'release-first-mediate', 'trigger-at-once', 'trigger-big-sum', 'begun-at-once',
    ]);
    expect(named(pageUnder(scheme, mediation, 'mediation'))).toEqual(expect.arrayContaining(['lengthen-talks', 'aftercare-visits-begins', 'aftercare-visits', 'aftercare-job-push-begins']));
  });

  it('is a sound page still: every state is left, every duty started and ended', () => {
    for (const [one, agency] of [[commission, 'arbitration-bridge'], [mediation, 'mediation']] as const) {
      const own = new Set(checkProcedure(one).map(finding => finding.at));
      // What the mechanism does by itself is run by the core after a step, and a later duty by design outlives the end.
      const found = checkProcedure(pageUnder(scheme, one, agency)).filter(({ at, what }) => !own.has(at) && !what.startsWith('open to the system alone') && !what.startsWith('terminal, but'));
      expect(found).toEqual([]);
    }
  });

  it('names the clause of its line as the basis of every step', () => {
    const { actions } = pageUnder(scheme, commission, 'arbitration-bridge');
    expect(actions['hold-first-mediate']!.basis).toEqual(practice('问一'));
    expect(actions['trigger-at-once']!.basis).toEqual(practice('问六'));
  });

  it('lets only those hold a step up who may take it', () => {
    const { actions } = pageUnder(scheme, commission, 'arbitration-bridge');
    expect([actions['hold-first-mediate']!.by, actions['accept']!.heldBy]).toEqual([['chief'], ['hold.first-mediate']]);
  });

  it('leaves the page itself, and a page that hands nothing over, as they are', () => {
    expect(Object.keys(commission.actions)).toEqual(['receive', 'accept', 'end']);
    const lone = page('station-check', []);
    expect(pageUnder(scheme, lone, 'mediation')).toBe(lone);
  });

  it('is shown to the same parties', () => expect(pageUnder(scheme, commission, 'arbitration-bridge').shownTo).toEqual(['applicant']));

  it('is written once', () => expect(pageUnder(scheme, commission, 'arbitration-bridge')).toBe(pageUnder(scheme, commission, 'arbitration-bridge')));
});

describe('what follows a step', () => {
  const seen = (more: Partial<StepSeen>): StepSeen => ({ procedure: 'mediation', from: 'open', to: 'open', before: {}, after: {}, running: [], ...more });
  const group = { flags: ['grave'], headcount: 30 };

  it('is a trigger on the edge alone: now and not before, or at the first contact', () => {
    expect(followUps(scheme, seen({ after: group }))).toEqual(['trigger-at-once']);
    expect(followUps(scheme, seen({ before: group, after: { ...group } }))).toEqual([]);
    const { before: _before, ...first } = seen({ after: group });
    expect(followUps(scheme, first)).toEqual(['trigger-at-once']);
  });

  it('is the end of a hold when what it awaited has ended, and only while it runs', () => {
    const heard = { procedure: 'arbitration-case', ended: 'mediation' };
    expect(followUps(scheme, seen({ ...heard, running: ['hold.first-mediate'] }))).toEqual(['release-first-mediate']);
    expect(followUps(scheme, seen(heard))).toEqual([]);
    expect(followUps(scheme, seen({ ...heard, ended: 'legal-aid', running: ['hold.first-mediate'] }))).toEqual([]);
  });

  it('is a later duty when the docket comes to its state, not when it stays there', () => {
    expect(followUps(scheme, seen({ to: 'ended' }))).toEqual(['aftercare-visits-begins', 'aftercare-job-push-begins']);
    expect(followUps(scheme, seen({ from: 'ended', to: 'ended' }))).toEqual([]);
  });
});
