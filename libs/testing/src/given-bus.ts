import { connectBus } from '@fengqiao/dev';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { testParts } from './test-parts.js';

/** Everything of the linkage on a bus. */
const OURS = 'fq.>';

/** @throws where the bus that was named holds messages of a linkage: somebody works with it */
export async function refuseStreamsInUse(): Promise<void> {
  await withManager(async ({ streams }) => {
    for await (const { config, state } of streams.list(OURS)) {
      if (state.messages === 0) continue;
      throw new Error(`总线上的 ${config.name} 还有 ${state.messages} 封信件，测试不会动它；请以 TEST_NATS_URL 指定专供测试的服务器 · `
        + `${config.name} on the bus holds ${state.messages} letters, which no test touches; name a server for tests alone by TEST_NATS_URL`);
    }
  });
}

/** Takes away the streams that a stack has made. */
export async function deleteStreams(): Promise<void> {
  await withManager(async ({ streams }) => {
    for await (const name of streams.names(OURS)) await streams.delete(name);
  });
}

async function withManager(work: (manager: JetStreamManager) => Promise<void>): Promise<void> {
  const { url, admin } = testParts().nats;
  const connection = await connectBus(url, admin);
  try {
    await work(await jetstreamManager(connection));
  } finally {
    await connection.close();
  }
}
