import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { Door } from '../door/door.js';
import { Told } from '../problems/told.js';
import { Asking, type ServiceRequest } from '../sign-in/asking.js';
import { LeaverBody } from './bodies.js';
import { checked, idempotencyKey } from './request-parts.js';

/** Receives from the feed of people who has left. */
@Controller('api/leavers')
export class LeaversController {
  constructor(@Inject(Door) private readonly door: Door) {}

  @Post()
  async left(@Asking() asking: Asking, @Body() body: unknown, @Req() request: ServiceRequest) {
    const { person, occurredOn } = checked(LeaverBody, body);
    const day = occurredOn === undefined ? {} : { occurredOn: occurredOn as CivilDate };
    const answer = await this.door.recordLeaver(asking, { person, ...day, key: idempotencyKey(request) });
    if ('outcome' in answer) throw Told.of(answer);
    return { person, cases: answer.cases };
  }
}
