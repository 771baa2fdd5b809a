import type { SmsPort } from './ports.js';

const ANSWER_MS = 5_000;

/** Hands messages to a gateway as JSON `{ "phone", "text" }` over HTTP. Without an address no message goes out, and it says so. */
export class HttpSms implements SmsPort {
  constructor(private readonly url: string | undefined) {}

  async send(message: { readonly phone: string; readonly text: string }): Promise<void> {
    if (!this.url) throw new Error('no gateway for short messages is configured (SMS_URL)');
    const response = await fetch(this.url, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message), signal: AbortSignal.timeout(ANSWER_MS),
      // A code goes to the gateway that was configured and nowhere else.
      redirect: 'error',
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
  }
}
