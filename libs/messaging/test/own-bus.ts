import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connectBus, homeFolder, StackFolder, stopNats, until, type Nats } from '@fengqiao/dev';
import type { BusRoute } from '@fengqiao/scheme';
import { partRunners } from '@fengqiao/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { openBus, type Bus } from '../src/bus.js';
import { busUsers } from '../src/bus-permissions.js';
import { provisionBus } from '../src/provision-bus.js';
import { NAMES, type Name } from './agencies.js';
import { KeptLog } from './kept-log.js';

const ROUTES = NAMES.flatMap(from => NAMES.filter(to => to !== from).map((to): BusRoute =>
  ({ place: 'nanchang', from, to, nouns: from === 'legal-aid' ? ['receipt'] : ['referral', 'step', 'receipt', 'checkpoint'] })));

/** A NATS of the test's own, with the users that the agencies really have; it may be killed, wiped and started again. */
export class OwnBus {
  readonly #buses: Bus[] = [];

  private constructor(readonly folder: StackFolder, private nats: Nats) {}

  static async start({ provisioned = true } = {}): Promise<OwnBus> {
    const folder = await StackFolder.take(homeFolder(), `test-${process.pid}-${randomBytes(4).toString('hex')}`);
    const own = new OwnBus(folder, await partRunners().nats(folder, { users: busUsers(NAMES, ROUTES) }));
    if (provisioned) await own.provision();
    return own;
  }

  get url(): string {
    return this.nats.url;
  }

  async asAdmin<T>(work: (admin: NatsConnection) => Promise<T>): Promise<T> {
    const admin = await connectBus(this.nats.url, this.nats.admin);
    try {
      return await work(admin);
    } finally {
      await admin.close();
    }
  }

  provision(): Promise<void> {
    return this.asAdmin(admin => provisionBus(admin, NAMES));
  }

  /** The connection of an agency, sought from now on whether the server runs or not. */
  busOf(name: Name, log = new KeptLog()): Bus {
    const bus = openBus({ url: this.nats.url, agency: name, ...this.#login(name), log });
    this.#buses.push(bus);
    return bus;
  }

  /** The same, once it stands. */
  async connectedBusOf(name: Name): Promise<Bus> {
    const bus = this.busOf(name);
    await until(`bus of ${name}`, () => bus.connection, { within: 10_000 });
    return bus;
  }

  #login(name: Name): { user: string; password: string } {
    const { user, password } = this.nats.login(name);
    return { user, password };
  }

  async kill(): Promise<void> {
    this.nats.child.signal('SIGKILL');
    await this.nats.child.ended;
  }

  wipe(): void {
    rmSync(this.folder.file('nats'), { recursive: true, force: true });
  }

  async restart(): Promise<void> {
    this.nats = await partRunners().nats(this.folder, { users: busUsers(NAMES, ROUTES), wish: { exactly: this.nats.port } });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#buses.map(bus => bus.close()));
    await stopNats(this.nats);
    this.folder.remove();
  }
}
