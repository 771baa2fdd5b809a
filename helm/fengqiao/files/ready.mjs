// Asks every service of the release whether it is ready, for two minutes at most, and says which part is away.
const deadline = Date.now() + 120_000;

async function ask(service) {
  try {
    const answer = await fetch(`http://${service}:8080/health/ready`, { signal: AbortSignal.timeout(3_000) });
    return { ready: answer.ok, said: await answer.text() };
  } catch (fault) {
    return { ready: false, said: fault.cause?.code ?? fault.message };
  }
}

async function untilReady(service) {
  for (;;) {
    const { ready, said } = await ask(service);
    if (ready || Date.now() > deadline) {
      console.log(`${ready ? '✓' : '✗'} ${service} ${said}`);
      return ready;
    }
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
}

const results = await Promise.all(process.env.SERVICES.split(',').map(untilReady));
process.exitCode = results.every(Boolean) ? 0 : 1;
