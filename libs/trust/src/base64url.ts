/** Text → base64url of its UTF-8. */
export const toBase64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/**
 * The bytes, or `null` where the text is not the one base64url spelling of them. Node skips foreign characters and
 * spare bits, so that several texts would pass for one signature.
 */
export function fromBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

/** The JSON object that a base64url text holds, or `null`. */
export function objectFromBase64url(text: string): Record<string, unknown> | null {
  const bytes = fromBase64url(text);
  return bytes && objectFromJson(bytes.toString('utf8'));
}

/** The JSON object in a text, or `null`. */
export function objectFromJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
