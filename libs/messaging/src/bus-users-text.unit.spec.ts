import { describe, expect, it } from '@jest/globals';
import { busUsersText } from './bus-users-text.js';

const text = busUsersText([{ user: 'legal-aid', publish: ['fq.nanchang.legal-aid.>'], subscribe: ['_INBOX_LEGAL_AID.>'] }], 'admin');

describe('the users of the bus as a server reads them', () => {
  it('take their passwords from the environment and hold none', () => {
    expect(text).toContain('user: "legal-aid", password: $NATS_PASSWORD_LEGAL_AID,');
  });

  it('may do what their agency needs and nothing else', () => {
    expect(text).toContain('permissions: {"publish":{"allow":["fq.nanchang.legal-aid.>"]},"subscribe":{"allow":["_INBOX_LEGAL_AID.>"]}}');
  });

  it('leave the administrator without limits', () => {
    expect(text).toContain('{ user: "admin", password: $NATS_PASSWORD_ADMIN }\n');
  });
});
