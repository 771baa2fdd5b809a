import { stopTelemetry } from '@fengqiao/telemetry';
import { pino } from 'pino';
import { readPortalConfig } from './config.js';
import { runPortal } from './portal.js';

try {
  const config = readPortalConfig(process.env);
  const portal = await runPortal(config);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void portal.stop().then(stopTelemetry).then(() => process.exit(0)));
  }
} catch (error) {
  pino().fatal({ err: error }, 'the portal cannot start');
  process.exit(1);
}
