import type { StaffAsker } from '@fengqiao/access';
import { consultAll, type Desk } from '@fengqiao/docket';
import { Days, clashOf, factsOfSitting, sittingOf, type Sitting } from '@fengqiao/procedure';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DESK } from '../tokens.js';
import { readBody } from './actions.controller.js';
import { AsStaff, StaffOnly } from './guard.js';

/** A line of the calendar; `clashes` where two officers fixed the same room or person in the same moment, or a case was resumed late. */
export interface CalendarLine extends Sitting {
  readonly clashes: boolean;
}

const inOrder = (one: Sitting, other: Sitting): number => (`${one.on} ${one.time}` < `${other.on} ${other.time}` ? -1 : 1);

/**
 * 开庭、调解日历: the days that the asker's own desk has fixed, from every procedure that fixes days: when, where and who sits.
 * Everybody who works at the desk may know which rooms and people are taken; what a case is about is not here.
 */
@StaffOnly()
@Controller('v1/calendar')
export class CalendarController {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Get()
  async list(@Query() query: unknown, @AsStaff() who: StaffAsker) {
    const { from, to } = readBody(Days, query);
    const items: CalendarLine[] = [];
    for (const { name, sittings } of this.desk.agency.procedures) {
      if (!sittings) continue;
      const dockets = await consultAll(this.desk, { procedure: name, facts: factsOfSitting(sittings), states: sittings.awaiting, ...(who.place ? { place: who.place } : {}) });
      const fixed = dockets.flatMap(docket => sittingOf({ name, sittings }, docket) ?? []).filter(({ on }) => from <= on && on <= to);
      items.push(...fixed.map(one => ({ ...one, clashes: clashOf(one, fixed.filter(other => other !== one), sittings.nowhere) !== undefined })));
    }
    return { from, to, items: items.toSorted(inOrder) };
  }
}
