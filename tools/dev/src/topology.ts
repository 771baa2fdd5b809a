/**
 * The whole system in one place: which agencies run, what each owns, and what lies between them.
 *
 *     workers ─▶ portal    staff ──OIDC──▶ issuer
 *                  │         │               ▲ keys
 *                  ▼         ▼               │
 *               seven services ──────────────┘      each with its own database, role, signing keys and bus user
 *        │        │
 *        ▼        ▼
 *     PostgreSQL  NATS JetStream     nothing else is shared
 */

/** The agencies of the linkage, in the order in which they are started; the reverse is the order of stopping. */
export const agencyNames = [
  'intake', 'mediation', 'legal-aid', 'inspection-bridge', 'arbitration-bridge', 'court-bridge', 'analytics',
] as const;

/** Name of an agency: subject token on the bus, client id at the issuer, folder under `services/`. */
export type AgencyName = (typeof agencyNames)[number];

/** The web application. It is no agency: it has no database, no key and no user on the bus, and stands before one service. */
export const portalName = 'portal';
export const portalPort = 7100;
export const behindPortal: AgencyName = 'intake';

/** Parts that every agency leans on. */
export const partNames = ['postgres', 'nats', 'issuer'] as const;
export type PartName = (typeof partNames)[number];

/** What one agency owns in the shared parts. */
export interface Seat {
  readonly agency: AgencyName;
  readonly title: { readonly zh: string; readonly en: string };
  /** Its database, the role that owns it (migrations) and the role that the service runs as. */
  readonly database: string;
  readonly ownerRole: string;
  readonly appRole: string;
  /** Its user on the bus. */
  readonly busUser: string;
  /** Its client at the issuer: audience of the tokens sent to it, holder of its roles, its service account. */
  readonly client: string;
  /** Port that is tried first; any free one is taken where another program has it. */
  readonly preferredPort: number;
}

const titles: Record<AgencyName, Seat['title']> = {
  'intake': { zh: '服务驿站', en: 'Service station' },
  'mediation': { zh: '调解中心', en: 'Mediation centre' },
  'legal-aid': { zh: '法律援助', en: 'Legal aid' },
  'inspection-bridge': { zh: '劳动监察', en: 'Labour inspection' },
  'arbitration-bridge': { zh: '劳动仲裁', en: 'Labour arbitration' },
  'court-bridge': { zh: '人民法院', en: 'People’s court' },
  'analytics': { zh: '联席办公室', en: 'Joint office' },
};

/** Every seat, in starting order. */
export const seats: readonly Seat[] = agencyNames.map((agency, index) => {
  const database = `fq_${agency.replaceAll('-', '_')}`;
  return {
    agency,
    title: titles[agency],
    database,
    ownerRole: `${database}_owner`,
    appRole: database,
    busUser: agency,
    client: agency,
    preferredPort: 7101 + index,
  };
});

/** The seat of an agency. */
export function seatOf(agency: AgencyName): Seat {
  return seats[agencyNames.indexOf(agency)]!;
}

/** Ports that are tried first for the shared parts. */
export const preferredPorts: Readonly<Record<PartName, number>> = { postgres: 7132, nats: 7122, issuer: 7180 };

/** Name of the realm, as in Keycloak: the issuer is `<address>/realms/fengqiao`. */
export const realm = 'fengqiao';

/** Public client of the command line and the tests (direct access grant), at the embedded issuer alone, and that of the browser (code with PKCE). */
export const cliClient = 'fengqiao-cli';
export const deskClient = 'fengqiao-desk';

/** Where a browser comes back to on a machine for trying out. Of this machine Keycloak takes any port and compares the rest; a site names its own. */
export const deskAddress = 'http://127.0.0.1/desk';

/** `legal-aid` → `LEGAL_AID`: the ending of an agency's environment variables. */
export const envSuffix = (agency: AgencyName): string => agency.toUpperCase().replaceAll('-', '_');

/** Whether a text names an agency. */
export function isAgencyName(text: string): text is AgencyName {
  return (agencyNames as readonly string[]).includes(text);
}
