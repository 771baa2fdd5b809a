import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed } from '../../test/dispute.js';
import type { MediationFacts } from '../procedures/mediation.head.js';
import { closeDocket } from './close-docket.js';

const paid = (on: string, waysTaken: MediationFacts['waysTaken'] = []) =>
  docket('performed', { waysTaken }, { instruments: [signed('2026-03-06', [duty('2026-04-30', { paidOn: civilDate(on) })])] });
const enforcement = { way: 'enforcement', agreement: 'agreement-1', on: civilDate('2026-04-30') } as const;

describe('voluntary performance', () => {
  it('is credited to who paid by the day, unmade to do so', () => {
    expect(closeDocket(paid('2026-04-30'), {})).toEqual({ facts: { voluntary: true } });
    expect(closeDocket(paid('2026-05-02'), {})).toEqual({ facts: { voluntary: false } });
    expect(closeDocket(paid('2026-04-30', [{ ...enforcement, answer: 'concluded' }]), {})).toEqual({ facts: { voluntary: false } });
  });

  it('is not judged while a request to another agency is open', () => {
    expect(closeDocket(paid('2026-04-30', [enforcement]), {})).toMatchObject({ code: 'request-still-open', details: { way: 'enforcement' } });
  });
});
