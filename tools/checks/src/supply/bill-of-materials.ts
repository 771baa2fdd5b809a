import { z } from 'zod';

/** As much of CycloneDX 1.5 as those rely on who read our bill: what is in it, under which licence, and what needs what. */
const Component = z.object({
  'bom-ref': z.string().min(1), type: z.enum(['library', 'application', 'framework']), name: z.string().min(1), version: z.string().min(1),
  purl: z.string().regex(/^pkg:npm\/.+@.+$/),
  hashes: z.array(z.object({ alg: z.string(), content: z.string().regex(/^[0-9a-f]+$/) })).optional(),
  licenses: z.array(z.union([
    z.object({ license: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]) }), z.object({ expression: z.string() }),
  ])).optional(),
});
export const BillOfMaterials = z.object({
  bomFormat: z.literal('CycloneDX'), specVersion: z.string().regex(/^1\.[5-9]$/), serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/), version: z.int().min(1),
  metadata: z.object({ timestamp: z.iso.datetime(), component: Component }),
  components: z.array(Component).min(1),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});
export type BillOfMaterials = z.output<typeof BillOfMaterials>;

/** Licences under which a state organ may run, change and pass on the whole without further duties than to name them. */
const ALLOWED: ReadonlySet<string> = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Zlib', 'BlueOak-1.0.0', 'OFL-1.1', 'CC0-1.0', 'Unlicense']);
/** Packages whose package.json says nothing, and where they say it instead. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };
const OURS = 'pkg:npm/%40fengqiao/';

type Component = BillOfMaterials['components'][number];

const licenceOf = ({ name, licenses }: Component): string =>
  licenses?.map(one => ('expression' in one ? one.expression : 'id' in one.license ? one.license.id : one.license.name)).join(' AND ') || (SAID_ELSEWHERE[name] ?? 'none');

/** Of licences joined by OR one may choose; those joined by AND bind together. */
const mayBeUsed = (licence: string): boolean =>
  licence.replaceAll(/[()]/g, '').split(' OR ').some(choice => choice.split(' AND ').every(one => ALLOWED.has(one)));

/** What is wrong with a bill: its form, a reference to nothing, a licence that nobody allowed. */
export function faultsOfBill(bill: unknown): readonly string[] {
  const parsed = BillOfMaterials.safeParse(bill);
  if (!parsed.success) return parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  const { components, dependencies, metadata } = parsed.data;
  const known = new Set([...components, metadata.component].map(component => component['bom-ref']));
  const dangling = dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]).filter(ref => !known.has(ref));
  const foreign = components.filter(({ purl }) => !purl.startsWith(OURS));
  return [
    ...[...new Set(dangling)].map(ref => `${ref} is needed and not listed`),
    ...foreign.filter(({ hashes }) => !hashes?.length).map(({ name }) => `${name} has no hash`),
    ...foreign.filter(component => !mayBeUsed(licenceOf(component))).map(component => `${component.name}: licence ${licenceOf(component)} is not on the list`),
  ];
}
