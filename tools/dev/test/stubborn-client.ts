import { until, type AgencyName } from '@fengqiao/dev';
import type { Pace } from './chaos.js';
import type { Answer, StackClient } from './stack-client.js';

/** So long a fault may last. */
const WITHIN = { within: 120_000 };

interface Acted extends Record<string, unknown> {
  readonly docketId: string;
  readonly caseNo: string;
  readonly handOffs: readonly { readonly referralId: string }[];
}

/** A step was refused that should have been taken. */
export class Unexpected extends Error {
  constructor(what: string, { status, body }: Answer) {
    super(`${what}: ${status} ${JSON.stringify(body)}`);
  }
}

/**
 * Asks as a good client does: whatever does not answer, or says that a part is away, is asked again, with the same key.
 * Counts what came through.
 */
export class StubbornClient {
  #answered = 0;
  #repeated = 0;

  /** @param pace gives leave for each step */
  constructor(private readonly client: StackClient, private readonly pace: Pace) {}

  /** Requests that were answered, and tries that were not. */
  get counts(): { readonly answered: number; readonly repeated: number } {
    return { answered: this.#answered, repeated: this.#repeated };
  }

  /** Takes a step and says what it led to. @throws Unexpected where it is refused */
  async step(agency: AgencyName, username: string, path: string, body: unknown): Promise<Acted> {
    await this.pace.take();
    const key = crypto.randomUUID();
    const answer = await this.#surely(path, () => this.client.post(agency, username, path, body, { key }));
    if (answer.status >= 400) throw new Unexpected(path, answer);
    return answer.body as Acted;
  }

  /** Asks for something that bears repetition, or is refused the second time because it was done the first. */
  async tell(agency: AgencyName, username: string, path: string, body: unknown, doneAlready?: string): Promise<void> {
    await this.pace.take();
    const answer = await this.#surely(path, () => this.client.post(agency, username, path, body));
    if (answer.status >= 400 && answer.body.code !== doneAlready) throw new Unexpected(path, answer);
  }

  /** The docket of a procedure for a case, as soon as it is there and in one of the states wanted. */
  async docket(agency: AgencyName, username: string, procedure: string, caseNo: string, ...states: readonly string[]): Promise<{ readonly id: string; readonly state: string }> {
    return until(`${procedure} of ${caseNo}`, async () => {
      const { status, body } = await this.#surely(procedure, () => this.client.get(agency, username, `/v1/dockets?${new URLSearchParams({ caseNo, procedure })}`));
      if (status !== 200) return undefined;
      const [docket] = body.items as { id: string; state: string }[];
      return docket && (states.length === 0 || states.includes(docket.state)) ? docket : undefined;
    }, WITHIN);
  }

  /** Waits until the return of a referral has been asked for at intake. */
  async returnAsked(username: string, referralId: string): Promise<void> {
    await until(`the wish to return ${referralId}`, async () => {
      const { body } = await this.#surely('referrals', () => this.client.get('intake', username, '/v1/referrals?state=return-asked&limit=200'));
      return (body.items as { id: string }[]).some(({ id }) => id === referralId) ? true : undefined;
    }, WITHIN);
  }

  #surely(what: string, ask: () => Promise<Answer>): Promise<Answer> {
    return until(what, async () => {
      try {
        const answer = await ask();
        if (answer.status < 500) {
          this.#answered++;
          return answer;
        }
      } catch {
        // nobody there: asked again
      }
      this.#repeated++;
      return undefined;
    }, WITHIN);
  }
}
