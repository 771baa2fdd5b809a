interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
}

const WORKER = '/service-worker.js';

/** The one address of a script that this page ever makes of a text; the policy of the document allows no other way. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('service-worker', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ?? WORKER;
}

/** Has the page itself kept by the browser, so that it opens without a network. A browser that has no such thing only lacks that. */
export function keepPageOnPhone(): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register(workerAddress());
}
