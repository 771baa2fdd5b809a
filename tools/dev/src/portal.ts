import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Child } from './child.js';
import { repository } from './folders.js';
import { onPort } from './part-port.js';
import type { Ending } from './part-process.js';
import { loopback, releasePort } from './ports.js';
import { heap, notBuilt, ownEnvironment, preloads, readyOrStopped } from './services.js';
import type { StackFolder } from './stack-folder.js';
import { portalName, portalPort } from './topology.js';

/** The running portal: the worker's pages. */
export interface Portal {
  /** `http://127.0.0.1:7100` */
  readonly url: string;
  readonly port: number;
  readonly child: Child;
}

/** What the portal is started with. */
export interface PortalLaunch {
  readonly folder: StackFolder;
  /** Address of the service behind it. */
  readonly intakeUrl: string;
  readonly wellKnownPort: boolean;
}

const main = join(repository, 'services', portalName, 'dist/main.js');

/** Starts the portal and waits until it says that it is ready. It is told one address, and no secret. */
export async function startPortal({ folder, intakeUrl, wellKnownPort }: PortalLaunch): Promise<Portal> {
  if (!existsSync(main)) throw notBuilt(portalName, main);
  return onPort(folder, portalName, wellKnownPort ? { preferred: portalPort } : {}, async port => {
    const telemetry = folder.ports['analytics'];
    const child = await Child.start({
      name: portalName, command: process.execPath, args: [...heap, ...preloads(), main],
      env: {
        ...ownEnvironment(), AGENCY: portalName, PORT: String(port), HOST: loopback, INTAKE_URL: intakeUrl,
        // Here everybody comes from one address.
        RATE_PER_ADDRESS: '0', ...(telemetry && { OTEL_EXPORTER_OTLP_ENDPOINT: `http://${loopback}:${telemetry}` }),
      },
      logFile: folder.log(portalName), stopSignal: 'SIGTERM',
    });
    folder.started(portalName, child.pid);
    const url = `http://${loopback}:${port}`;
    await readyOrStopped(portalName, url, child);
    return { url, port, child };
  });
}

/** Stops the portal: SIGTERM, ten seconds for what it has in hand, then by force. */
export async function stopPortal({ child, port }: Portal): Promise<Ending> {
  const ending = await child.stop();
  releasePort(port);
  return ending;
}
