import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The figures of a service for Prometheus. Labels are codes and names of procedures; never a case, never a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram;
  readonly #steps: Counter;
  readonly #security: Counter;
  readonly #warnings: Gauge;

  constructor(agency: string, queries: { counts(): Promise<Readonly<Record<string, number>>> }) {
    this.#registry.setDefaultLabels({ agency });
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'fengqiao_http_seconds', help: 'Time to answer a request', labelNames: ['route', 'status'], registers: [this.#registry],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    });
    this.#steps = new Counter({ name: 'fengqiao_refusals_total', help: 'Refusals by code', labelNames: ['code'], registers: [this.#registry] });
    this.#security = new Counter({
      name: 'fengqiao_security_events_total', help: 'Codes guessed, limits reached, glass broken, by event', labelNames: ['event'], registers: [this.#registry],
    });
    this.#warnings = new Gauge({
      name: 'fengqiao_site_warnings', help: 'What the administrator of the site should change, by code; see fengqiao doctor', labelNames: ['code'], registers: [this.#registry],
    });
    const waiting = new Gauge({
      name: 'fengqiao_waiting', help: 'Messages without a receipt, held, parked; letters parked; clocks missed; erasures asked for and due', labelNames: ['what'],
      registers: [this.#registry],
      async collect() {
        waiting.reset();
        // A database that is away is when the other figures are needed most; these are left out until it is back.
        const counts = await queries.counts().catch(() => ({}));
        for (const [what, count] of Object.entries(counts)) waiting.set({ what }, count);
      },
    });
  }

  answered(route: string, status: number, seconds: number): void {
    this.#requests.observe({ route, status: String(status) }, seconds);
  }

  security(event: string): void {
    this.#security.inc({ event });
  }

  /** Shown for as long as the service runs. */
  warned(codes: readonly string[]): void {
    for (const code of codes) this.#warnings.set({ code }, 1);
  }

  refused(code: string): void {
    this.#steps.inc({ code });
  }

  render(): Promise<string> {
    return this.#registry.metrics();
  }
}
