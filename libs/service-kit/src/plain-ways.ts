import { asksForTls } from '@fengqiao/persistence';
import { busAsksForTls } from '@fengqiao/messaging';

/** The ways out of a service; what goes over each is somebody's secret or names somebody. */
export const WAYS_OUT = ['database', 'bus', 'issuer', 'sms', 'telemetry'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** The addresses of a configuration, as far as there are any. */
export interface Addresses {
  readonly DATABASE_URL: string;
  readonly DATABASE_OWNER_URL?: string | undefined;
  readonly NATS_URL: string;
  readonly OIDC_ISSUER: string;
  readonly SMS_URL?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
}

const isPlainHttp = (url: string | undefined): boolean => url !== undefined && !url.toLowerCase().startsWith('https://');

/** On which ways nobody proves who they are and anybody reads along. @throws TypeError where an address means nothing safe */
export function plainWays({ DATABASE_URL, DATABASE_OWNER_URL, NATS_URL, OIDC_ISSUER, SMS_URL, OTEL_EXPORTER_OTLP_ENDPOINT }: Addresses): WayOut[] {
  const plain: Readonly<Record<WayOut, boolean>> = {
    database: [DATABASE_URL, ...(DATABASE_OWNER_URL ? [DATABASE_OWNER_URL] : [])].some(url => !asksForTls(url)),
    bus: !busAsksForTls(NATS_URL), issuer: isPlainHttp(OIDC_ISSUER), sms: isPlainHttp(SMS_URL), telemetry: isPlainHttp(OTEL_EXPORTER_OTLP_ENDPOINT),
  };
  return WAYS_OUT.filter(way => plain[way]);
}
