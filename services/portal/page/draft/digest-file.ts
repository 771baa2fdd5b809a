import type { FilingForm } from '../interface/types.js';
import type { Evidence } from './answers.js';

/** Why a file cannot be noted. */
export type FileFault = 'wrong-kind' | 'too-large' | 'no-print';

/** SHA-256 of some bytes, base64url without padding. Browsers compute it on pages that came over TLS, or from this machine. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Notes a file: its name, kind, size and digest. Its bytes stay where they are. */
export async function noteFile(file: File, item: string | undefined, { mediaTypes, largestBytes }: FilingForm['evidence']): Promise<Evidence | FileFault> {
  if (!mediaTypes.includes(file.type)) return 'wrong-kind';
  if (file.size > largestBytes) return 'too-large';
  if (!globalThis.crypto?.subtle) return 'no-print';
  const digest = await digestOf(await file.arrayBuffer());
  return { title: file.name.slice(0, 200) || file.type, mediaType: file.type, size: file.size, digest, ...(item ? { item } : {}) };
}
