import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { calendarInUse } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import { inputsOfClock, toldInText } from '#engine/limit-inputs';
import { CONTENTS } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { type Area, areaNamed, computeClock } from '../door/clocks.js';
import { Told } from '../problems/told.js';
import { CASE_RECORD } from '../provided.js';
import { WithoutSigningIn } from '../sign-in/asking.js';
import { clockDocument, clockDueDocument } from './clock-documents.js';
import { readingsAsked } from './readings-asked.js';

type ClockQuery = Readonly<Record<string, unknown>>;

/** The time limits of the law, and what each comes to. About no person, so anybody may ask. */
@Controller('api/clocks')
@WithoutSigningIn()
export class ClocksController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async list(@Query() { area, ...others }: ClockQuery) {
    const [stranger] = Object.keys(others);
    if (stranger !== undefined) throw Told.wrong([notAsked(stranger)]);
    const by = this.area(area);
    const { lawAsAt, exceptions, breaches, readings } = lawBook;
    const { edition } = await calendarInUse(this.record);
    const clocks = CONTENTS.map((entry) => clockDocument(entry, by));
    return { lawAsAt, calendar: edition, clocks, exceptions, breaches, readings };
  }

  @Get(':id/due')
  async due(@Param('id') clock: string, @Query() { area: name, reading, ...texts }: ClockQuery) {
    const area = this.area(name);
    const told = toldInText(texts, inputsOfClock(clock, lawBook));
    const computed = await computeClock(this.record, { clock, told, area, readings: readingsAsked(reading, lawBook) });
    if ('answer' in computed) return clockDueDocument(clock, computed, area);
    const { code, message, input } = computed;
    throw new Told(code, { detail: message, ...(input && { fields: [{ field: input, message }] }) });
  }

  private area(name: unknown): Area {
    const known = name === undefined || typeof name === 'string' ? areaNamed(this.record, name) : undefined;
    if (known === undefined) throw Told.wrong([{ field: 'area', message: 'There is no such area.' }]);
    return known;
  }
}

function notAsked(field: string) {
  return { field, message: `“${field}” is not asked here. Leave it out.` };
}
