import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, anAgreement } from '@fengqiao/testing/walks';
import { enforcement } from '../procedures/enforcement.procedure.js';

const RULING = anAgreement({ id: 'ruling-1', kind: 'confirmation-ruling', number: '（2026）示0102诉前调确1号' });
const APPLICATION = { instrument: 'ruling-1', unpaid: 960_000, greenChannel: true };
const receivedOn = (on: string, particulars: object = APPLICATION, instruments = [anAgreement(), RULING]) =>
  new Walk(enforcement, { file: aFile({ instruments }), purpose: 'enforcement' }).take('receive', on, particulars);
const NUMBER = { number: '（2026）示0102执1号' };

describe('the filing of an enforcement', () => {
  it('refuses an agreement that nothing has made enforceable', () => {
    expect(receivedOn('2026-05-06', { ...APPLICATION, instrument: 'agreement-1' }).ask('file', '2026-05-06', NUMBER)).toMatchObject({ code: 'agreement-not-enforceable' });
  });

  it('refuses what is not due yet, and more than is owed', () => {
    expect(receivedOn('2026-04-15').ask('file', '2026-04-15', NUMBER)).toMatchObject({ code: 'not-due-yet' });
    expect(receivedOn('2026-05-06', { ...APPLICATION, unpaid: 960_001 }).ask('file', '2026-05-06', NUMBER)).toMatchObject({ code: 'more-than-owed' });
  });

  it('files a decision of the inspectorate, which names its sum in its text alone, once it is in force', () => {
    const decision = anAgreement({ id: 'decision-1', kind: 'inspection-decision', obligations: [] });
    const { effectiveOn: _none, ...unserved } = decision;
    const application = { instrument: 'decision-1', unpaid: 500_000, greenChannel: false };
    expect(receivedOn('2026-05-06', application, [decision]).take('file', '2026-05-06', NUMBER).state).toBe('filed');
    expect(receivedOn('2026-05-06', application, [unserved]).ask('file', '2026-05-06', NUMBER)).toMatchObject({ code: 'instrument-not-in-force' });
  });

  it('files an application after two years, and marks it: only the debtor can plead the time', () => {
    const walk = receivedOn('2028-05-08').take('file', '2028-05-08', NUMBER);
    expect(walk.facts).toMatchObject({ late: true });
  });
});
