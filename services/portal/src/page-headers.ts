import { HEADERS } from '@fengqiao/service-kit/edge';

/**
 * What a page may do in the browser: load our own scripts, styles and pictures, ask this very address, and nothing else. No
 * script or style stands inside a document, nothing comes from a third party, nobody frames it, and no text becomes code.
 */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob:", "connect-src 'self'", "manifest-src 'self'",
  "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types service-worker',
].join(';');

/** Those of the interface, but that a page is shown. A telephone's camera is reached through its file chooser, which needs no leave. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  ...HEADERS,
  'content-security-policy': POLICY,
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
