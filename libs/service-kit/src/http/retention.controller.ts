import { isClosed, longestKept, type Desk, type Kept, type Person } from '@fengqiao/docket';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { EndState, PostgresStorageOnly, Queries } from '@fengqiao/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { DESK, QUERIES, STORED_CASES } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsPerson, Guarded } from './guard.js';

/** `limit` counts the closed cases that are looked at, of which few may be due. */
export const RetentionPaging = z.object({ cursor: z.string().max(40).default(''), limit: z.coerce.number().int().min(1).max(2000).default(500) });

/** A case to be erased, or one of which nobody can say how long it is kept. */
type Due = { readonly caseNo: string; readonly kept: Kept; /** The person asked for it, at this instant, and the case is stored only since. */ readonly askedAt?: string } | { readonly caseNo: string; readonly refused: Pick<Refusal, 'code' | 'message' | 'nextStep'> };

const endsOf = ({ agency }: Desk): EndState[] => agency.procedures.flatMap(page => Object.keys(page.states).filter(state => isClosed(page, { state }))
  .map(state => ({ procedure: page.name, state, asksFacts: page.retention?.holding !== undefined })));

/** 保存期已满: what the head of the desk is to have erased now (个人信息保护法 art. 47(1)(2)). Numbers and days, nobody's name. */
@Guarded('file.erase')
@Controller('v1/retention')
export class RetentionController {
  constructor(@Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(STORED_CASES) private readonly stored: PostgresStorageOnly) {}

  @Get()
  async due(@Query() query: unknown, @AsPerson() person: Person) {
    const { cursor, limit } = readBody(RetentionPaging, query);
    const today = this.desk.world.today();
    const closed = await this.queries.closedCases(endsOf(this.desk), { place: person.place, after: cursor, limit });
    const asked = new Map((await this.stored.of(closed.map(({ caseNo }) => caseNo))).map(({ caseNo, since }) => [caseNo as string, since]));
    const items = closed.flatMap(({ caseNo, dockets }): Due[] => {
      const kept = longestKept(this.desk, dockets);
      if (!kept) return [];
      if (isRefusal(kept)) return [{ caseNo, refused: { code: kept.code, message: kept.message, nextStep: kept.nextStep } }];
      const askedAt = asked.get(caseNo);
      return kept.keepUntil < today ? [{ caseNo, kept, ...(askedAt ? { askedAt } : {}) }] : [];
    });
    return { on: today, items, ...(closed.length === limit ? { next: closed.at(-1)!.caseNo } : {}) };
  }
}
