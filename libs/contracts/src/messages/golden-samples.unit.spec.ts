import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { STANDARD_PURPOSES } from '../purposes/catalogue.js';
import * as messages from './message.js';

const folder = join(import.meta.dirname, '../../samples');
const sample = (type: string) => JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as { body: Record<string, unknown> };

const schemas: Readonly<Record<string, z.ZodType>> = {
  'referral.sent': messages.ReferralSent, 'referral.accepted': messages.ReferralAccepted, 'referral.declined': messages.ReferralDeclined,
  'referral.return-asked': messages.ReferralReturnAsked, 'referral.taken-back': messages.ReferralTakenBack,
  'referral.return-refused': messages.ReferralReturnRefused, 'referral.revoke-asked': messages.ReferralRevokeAsked,
  'referral.revoked': messages.ReferralRevoked, 'referral.revoke-refused': messages.ReferralRevokeRefused,
  'referral.sent-on': messages.ReferralSentOn, 'referral.concluded': messages.ReferralConcluded, 'step.taken': messages.StepTaken,
};
const types = Object.keys(schemas);
const mediation = STANDARD_PURPOSES.find(({ id }) => id === 'mediation')!;

describe('the golden sample of a message', () => {
  it('stands for every type, and none for a type that is gone', () => {
    expect(readdirSync(folder).sort()).toEqual(types.map(type => `${type}.v1.json`).sort());
  });

  it.each(types)('fits its contract, %s', type => {
    expect(schemas[type]!.safeParse(sample(type)).error).toBeUndefined();
  });

  it.each(types)('is read without loss or addition, %s', type => {
    expect(schemas[type]!.parse(sample(type))).toEqual(sample(type));
  });

  it.each(types)('is refused with a member that the contract does not know, %s', type => {
    const { body, ...rest } = sample(type);
    expect(schemas[type]!.safeParse({ ...rest, body: { ...body, unheardOf: true } }).success).toBe(false);
  });

  it('of a step may say nothing of the parties: then none of them follows it', () => {
    const { body: { shownTo: _gone, ...body }, ...rest } = sample('step.taken');
    expect(messages.StepTaken.safeParse({ ...rest, body }).success).toBe(true);
    for (const shownTo of ['applicant', ['employer']]) expect(messages.StepTaken.safeParse({ ...rest, body: { ...body, shownTo } }).success).toBe(false);
  });

  it('carries particulars and result that fit its purpose', () => {
    expect(mediation.particulars.safeParse(sample('referral.sent').body.particulars).success).toBe(true);
    expect(mediation.result.safeParse(sample('referral.concluded').body.result).success).toBe(true);
  });
});
