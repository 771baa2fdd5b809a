import { describe, expect, it } from '@jest/globals';
import { busAdmin, busConfiguration, type BusUser } from './nats-users.js';

const configure = (users: readonly BusUser[], syncAlways = true) => JSON.parse(busConfiguration({
  port: 4222, host: '127.0.0.1', serverName: 'x', storeFolder: '/data', syncAlways, users, passwordOf: user => `${user}-password`,
})) as { jetstream: object; authorization: { users: { user: string; password: string; permissions?: object }[] } };

describe('the configuration of the bus', () => {
  it('gives each user its subjects and the administrator all', () => {
    const { authorization } = configure([{ user: 'intake', publish: ['fq.*.intake.>'], subscribe: ['_INBOX.intake.>'] }]);
    expect(authorization.users).toEqual([
      { user: busAdmin, password: 'admin-password' },
      {
        user: 'intake', password: 'intake-password',
        permissions: { publish: { allow: ['fq.*.intake.>'] }, subscribe: { allow: ['_INBOX.intake.>'] } },
      },
    ]);
  });

  it('denies everything to a user without subjects, where an empty list would allow everything', () => {
    const { authorization } = configure([{ user: 'mute', publish: [], subscribe: [] }]);
    expect(authorization.users[1]).toMatchObject({ permissions: { publish: { deny: '>' }, subscribe: { deny: '>' } } });
  });

  it('asks for the disk before an acknowledgement only where the server knows how', () => {
    expect(configure([]).jetstream).toEqual({ store_dir: '/data', sync_interval: 'always' });
    expect(configure([], false).jetstream).toEqual({ store_dir: '/data' });
  });
});
