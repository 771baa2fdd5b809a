import type { SmsPort } from './codes/ports.js';

export interface GlassNoticeParts {
  readonly sms: SmsPort;
  /** Of a place: the telephones of those who answer for this agency's desk there. */
  readonly phones: ReadonlyMap<string, readonly string[]>;
  /** The agency as people call it. */
  readonly title: { readonly zh: string; readonly en: string };
  /** A code for the security log: nobody's number, no case. */
  readonly note: (event: 'break-glass-told' | 'break-glass-untold') => void;
}

/**
 * 紧急查阅即时通知: tells those who answer for a desk that somebody has broken the glass there, so that nobody has to look
 * at a list to learn of it. The message goes through an operator's hands: it says that there is something to review, and
 * neither which case, nor who asked, nor why.
 */
export class GlassNotice {
  readonly #sending = new Set<Promise<void>>();

  constructor(private readonly parts: GlassNoticeParts) {}

  /** Sends in the background: an emergency does not wait for a gateway, and is not called off because one is away. */
  tell(place: string): void {
    const phones = this.parts.phones.get(place) ?? [];
    const sending = this.#send(phones).then(() => this.parts.note('break-glass-told'), () => this.parts.note('break-glass-untold'));
    this.#sending.add(sending);
    void sending.finally(() => this.#sending.delete(sending));
  }

  async #send(phones: readonly string[]): Promise<void> {
    const { zh, en } = this.parts.title;
    const text = `【枫桥】${zh}刚刚发生一次紧急查阅，请登录工作台复核。Somebody has broken the glass at: ${en}. Log in and review it.`;
    // One of several who was reached is enough; the others see it on their list.
    await Promise.any(phones.map(phone => this.parts.sms.send({ phone, text })));
  }

  /** Resolves when everything told so far has been sent or given up. */
  async settled(): Promise<void> {
    await Promise.all(this.#sending);
  }
}
