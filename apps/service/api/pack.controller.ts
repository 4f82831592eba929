import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { Door } from '../door/door.js';
import { packFor } from '../door/pack-shown.js';
import { CASE_RECORD } from '../provided.js';
import { Asking } from '../sign-in/asking.js';
import { PackQuery } from './bodies.js';
import { checked } from './request-parts.js';

/** The history pack of a case, as its reader may see it. */
@Controller('api/cases/:ref/pack')
export class PackController {
  constructor(
    @Inject(Door) readonly door: Door,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async show(@Asking() asking: Asking, @Param('ref') ref: string, @Query() query: unknown) {
    const { at } = checked(PackQuery, query);
    const found = await packFor(this, asking, { ref, at: at === undefined ? undefined : Number(at) });
    const { pack, digest, current, made, staleSince, all, whole, since } = found;
    return { ref, digest, current, made, staleSince, packs: all, whole, since: since.length, sections: pack.sections };
  }
}
