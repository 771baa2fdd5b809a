import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { Inbox, Letter } from '@fengqiao/messaging';
import { INBOX } from '../tokens.js';

/** Where letters from the bus come in. What fails here is not acknowledged and comes again. */
@Controller()
export class LettersController {
  constructor(@Inject(INBOX) private readonly inbox: Inbox) {}

  @EventPattern('letters')
  async receive(@Payload() letters: readonly Letter[]): Promise<void> {
    await this.inbox.receive(letters);
  }
}
