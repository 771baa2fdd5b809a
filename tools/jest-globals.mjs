/** What a test imports from `@jest/globals`, as the runner of the quick tests has laid it out before the test file is read. */
export const { expect, test, it, xit, fit, describe, xdescribe, fdescribe, beforeAll, afterAll, beforeEach, afterEach, jest } = globalThis;
