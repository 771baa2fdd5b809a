import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const only = (source, ...targets) => ({ sourceTag: `layer:${source}`, onlyDependOnLibsWithTags: targets.map(target => `layer:${target}`) });

/** Who may lean on whom. Data flows one way; see docs/walk.md. */
const WALLS = [
  { ...only('pure', 'pure'), allowedExternalImports: ['zod'] },
  { ...only('contract', 'pure', 'contract'), allowedExternalImports: ['zod'] },
  { ...only('core', 'pure', 'contract', 'core'), allowedExternalImports: ['zod'] },
  only('infra', 'pure', 'contract', 'core', 'infra'),
  only('kit', 'pure', 'contract', 'core', 'infra', 'kit'),
  only('service', 'pure', 'contract', 'infra', 'kit'),
  // The web is no agency: what it shares with them comes through the kit's door without Nest, database and bus.
  only('web', 'pure', 'contract', 'infra', 'kit', 'web'),
  only('tool', 'pure', 'contract', 'core', 'infra', 'kit', 'service', 'web', 'tool'),
  // A service never imports a service: only contracts cross.
  ...['intake', 'mediation', 'legal-aid', 'inspection-bridge', 'arbitration-bridge', 'court-bridge', 'analytics', 'portal'].map(name => ({
    sourceTag: `scope:${name}`, onlyDependOnLibsWithTags: [`scope:${name}`, 'scope:shared'],
  })),
];

const noTime = [
  { name: 'process', message: 'The pure layer gets everything as data.' },
  { name: 'setTimeout', message: 'The pure layer has no timers.' },
  { name: 'fetch', message: 'The pure layer reaches nothing.' },
  { name: 'crypto', message: 'Ids and random bytes come in as data.' },
];
const noClock = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time comes in as data (Moment.on).' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as data (Moment.on).' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Random comes in as data.' },
];
/**
 * Node takes an SM2 key and signs with it, but not by SM2 as GB/T 32918 and every other implementation mean it: by ECDSA
 * with a key that it generated, under an empty user id with a key that it read. Either verifies nowhere else.
 */
const SM2 = 'SM2 is signed by the national profile of @fengqiao/trust: Node signs by ECDSA, or under an empty user id.';
const noNodeSm2 = [
  { selector: "CallExpression[callee.name=/^generateKeyPair(Sync)?$/] Property[key.name='namedCurve'][value.value=/^SM2$/i]", message: SM2 },
  { selector: "CallExpression[callee.property.name=/^generateKeyPair(Sync)?$/] Property[key.name='namedCurve'][value.value=/^SM2$/i]", message: SM2 },
  { selector: "CallExpression[callee.name=/^(sign|verify|createSign|createVerify)$/][arguments.0.value=/sm3/i]", message: SM2 },
  { selector: "CallExpression[callee.property.name=/^(sign|verify|createSign|createVerify)$/][arguments.0.value=/sm3/i]", message: SM2 },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.fengqiao/**', '.nx/**', 'docs/api/**', '**/walls-planted/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints: WALLS }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 400 }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...noNodeSm2],
    },
  },
  {
    // Nest reads the types of constructor parameters at run time: a type-only import would erase them.
    files: ['libs/service-kit/**/*.ts', 'services/analytics/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/{kernel,calendar,law,case-file,papers,procedure,referral,scheme,contracts,docket}/src/**/*.ts', 'services/*/src/{procedures,decisions}/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/scheme/src/load.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noTime],
      'no-restricted-syntax': ['error', ...noClock, ...noNodeSm2],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'The pure layer and the core reach nothing outside.' }] }],
    },
  },
  {
    // The one named exception of the pure layer: the loader has a door of its own (@fengqiao/scheme/load), so that nothing pure imports it.
    files: ['libs/scheme/src/load.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // The command line and the tools speak on the terminal.
    files: ['tools/**/*.ts', 'tools/**/*.mjs', 'libs/testing/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off', 'max-lines': 'off' },
  },
);

