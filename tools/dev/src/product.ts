import { bareHooks, type StackHooks } from './hooks.js';

/** What this product adds to the bare parts: its streams, keys and fictional cases. */
export const hooks: StackHooks = { ...bareHooks };
