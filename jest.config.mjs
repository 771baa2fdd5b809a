/**
 * The suffix of a test tells its cost: unit (no server, quick), model (no server: random lives, replays of published cases
 * and of whole journeys), int (one real part), e2e (the whole stack).
 */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  moduleNameMapper: {
    // Each of these files loads its modules anew: zod's sixty languages would be a quarter of the time of a small one.
    '^\\.\\./locales/index\\.js$': '<rootDir>/node_modules/zod/v4/locales/en.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/', '/.fengqiao/'],
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/tools'],
};
const kind = (name, more = {}) => ({ ...shared, displayName: name, testMatch: [`**/*.${name}.spec.ts`], ...more });

/** No server, no state of their own: these share their modules, loaded once for a worker and not once for a file (ADR 24). */
const PURE = { runner: 'jest-light-runner', setupFiles: ['<rootDir>/tools/load-sources.mjs'] };

export default {
  // For int and e2e, which wait for servers; jest takes it here alone and not from a project.
  testTimeout: 60_000,
  projects: [
    kind('unit', PURE),
    kind('model', PURE),
    kind('int', { globalSetup: '<rootDir>/libs/testing/src/global-setup.ts', globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts' }),
    kind('e2e', { globalSetup: '<rootDir>/libs/testing/src/global-setup.ts', globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts' }),
  ],
};
