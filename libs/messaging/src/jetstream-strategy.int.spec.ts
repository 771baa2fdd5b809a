import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '@fengqiao/dev';
import { Controller, Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, Payload } from '@nestjs/microservices';
import { KeptLog } from '../test/kept-log.js';
import { OwnBus } from '../test/own-bus.js';
import type { Bus } from './bus.js';
import { JetStreamStrategy } from './jetstream-strategy.js';
import type { Letter } from './letter.js';
import { ABREAST } from './pace.js';

jest.setTimeout(60_000);
const WITHIN = { within: 20_000 };
const SUBJECT = 'fq.nanchang.intake.mediation.referral.sent.v1';

/** What the handler does with a batch; each test sets its own. */
let onLetters: (letters: readonly Letter[]) => Promise<void> = async () => undefined;

@Controller()
class LettersController {
  @EventPattern('letters')
  async receive(@Payload() letters: readonly Letter[]): Promise<void> {
    await onLetters(letters);
  }
}

@Module({ controllers: [LettersController] })
class Desk {}

@Module({})
class EmptyDesk {}

describe('the JetStream strategy in Nest', () => {
  let own: OwnBus;
  let intake: Bus;
  const running: INestMicroservice[] = [];

  const listen = async (module = Desk): Promise<JetStreamStrategy> => {
    const strategy = new JetStreamStrategy({ bus: own.busOf('mediation'), agency: 'mediation', log: new KeptLog() });
    const app = await NestFactory.createMicroservice(module, { strategy, logger: false, abortOnError: false });
    running.push(app);
    await app.listen();
    return strategy;
  };
  const send = async (...bodies: readonly string[]): Promise<void> => {
    const taken = await Promise.all(bodies.map(body => intake.publish({ subject: SUBJECT, headers: { 'Nats-Msg-Id': crypto.randomUUID(), 'ce-id': body }, body })));
    expect(taken).toEqual(bodies.map(() => undefined));
  };

  beforeAll(async () => {
    own = await OwnBus.start();
    intake = await own.connectedBusOf('intake');
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map(app => app.close()));
  });
  afterAll(() => own.stop());

  it('gives letters to the handler in their order, with subject, headers and how often they came', async () => {
    await send('one', 'two', 'three');
    const batches: (readonly Letter[])[] = [];
    onLetters = async letters => void batches.push(letters);
    const strategy = await listen();
    await until('three letters', () => (batches.flat().length === 3 ? true : undefined), WITHIN);
    expect(batches.flat()).toMatchObject([{ subject: SUBJECT, body: 'one', headers: { 'ce-id': 'one' }, deliveries: 1 }, { body: 'two' }, { body: 'three' }]);
    expect(strategy.busStatus()).toBe('connected');
  });

  it('gathers what waits into batches and works on two at most at a time', async () => {
    let [now, most, seen, batches] = [0, 0, 0, 0];
    onLetters = async letters => {
      batches++;
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      seen += letters.length;
      now--;
    };
    await listen();
    for (let n = 0; n < 5; n++) await send(...Array.from({ length: 40 }, (_, index) => `letter-${n}-${index}`));
    await until('all', () => (seen === 200 ? true : undefined), WITHIN);
    expect(most).toBeLessThanOrEqual(ABREAST);
    expect(batches).toBeLessThan(200);
  });

  it('brings again what the handler rejected, and acknowledges what it took', async () => {
    const seen: { body: string; deliveries: number }[] = [];
    onLetters = async letters => {
      seen.push(...letters.map(({ body, deliveries }) => ({ body, deliveries })));
      if (seen.length === 1) throw new Error('the database is away');
    };
    await listen();
    await send('stubborn');
    await until('the second coming', () => (seen.length === 2 ? true : undefined), WITHIN);
    expect(seen).toEqual([{ body: 'stubborn', deliveries: 1 }, { body: 'stubborn', deliveries: 2 }]);
    await Promise.all(running.splice(0).map(app => app.close()));
    await send('next');
    await listen();
    await until('the next', () => (seen.length === 3 ? true : undefined), WITHIN);
    expect(seen.at(-1)).toEqual({ body: 'next', deliveries: 1 });
  });

  it('finishes and acknowledges the batch in hand when it is closed', async () => {
    let finish: () => void = () => undefined;
    const begun = new Promise<void>(resolve => {
      onLetters = async () => {
        resolve();
        await new Promise<void>(done => {
          finish = done;
        });
      };
    });
    const strategy = await listen();
    await send('in hand');
    await begun;
    const closed = running.splice(0)[0]!.close();
    finish();
    await closed;
    const seen: string[] = [];
    onLetters = async letters => void seen.push(...letters.map(letter => letter.body));
    await listen();
    await send('after');
    await until('the letter after', () => (seen.length > 0 ? true : undefined), WITHIN);
    expect(seen).toEqual(['after']);
    expect(strategy.unwrap()).toBeDefined();
  });

  it('refuses to start without a handler', async () => {
    await expect(listen(EmptyDesk)).rejects.toThrow('no handler');
    running.splice(0);
  });
});
