import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Deadline } from '#engine/deadlines';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Door } from '../door/door.js';
import { Asking } from '../sign-in/asking.js';
import { DeadlinesQuery } from './bodies.js';
import { deadlineOfCase } from './case-document.js';
import { checked } from './request-parts.js';

/** Deadlines of all the cases that the asker may read, earliest first. */
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Get()
  async list(@Asking() asking: Asking, @Query() query: unknown) {
    const { before, state, limit } = checked(DeadlinesQuery, query);
    const rows = await this.door.deadlines(asking, {
      ...(before !== undefined && { before: before as CivilDate }),
      ...(state !== undefined && { state: state as Deadline['state'] }),
      limit: Number(limit ?? 100),
    });
    return { deadlines: rows.map(deadlineOfCase) };
  }
}
