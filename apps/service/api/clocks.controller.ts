import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { calendarInUse } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import { inputsOfClock, toldInText } from '#engine/limit-inputs';
import { CONTENTS } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { type Area, areaNamed, computeClock } from '../case-access/clocks.js';
import { CASE_RECORD } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { WithoutSigningIn } from '../sign-in/request-context.js';
import { clockDocument, clockDueDocument } from './clock-documents.js';
import { readingChoices } from './reading-choices.js';

type QueryString = Readonly<Record<string, unknown>>;

/** The time limits of the law, and what each comes to. About no person, so anybody may ask. */
@Controller('api/clocks')
@WithoutSigningIn()
export class ClocksApiController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async list(@Query() { area, ...others }: QueryString) {
    const [stranger] = Object.keys(others);
    if (stranger !== undefined) throw ProblemError.fromFields([notAsked(stranger)]);
    const by = this.area(area);
    const { lawAsAt, exceptions, breaches, readings } = lawBook;
    const { edition } = await calendarInUse(this.record);
    const clocks = CONTENTS.map((entry) => clockDocument(entry, by));
    return { lawAsAt, calendar: edition, clocks, exceptions, breaches, readings };
  }

  @Get(':id/due')
  async due(@Param('id') clock: string, @Query() { area: name, reading, on, done, ...texts }: QueryString) {
    const area = this.area(name);
    const told = toldInText(texts, inputsOfClock(clock, lawBook));
    const readings = readingChoices(reading, lawBook);
    const computed = await computeClock(this.record, { clock, told, on, done, area, readings });
    if ('answer' in computed) return clockDueDocument(clock, computed, area);
    const { code, message, input } = computed;
    throw new ProblemError(code, { detail: message, ...(input && { fields: [{ field: input, message }] }) });
  }

  private area(name: unknown): Area {
    const known = name === undefined || typeof name === 'string' ? areaNamed(this.record, name) : undefined;
    if (known === undefined) throw ProblemError.fromFields([{ field: 'area', message: 'There is no such area.' }]);
    return known;
  }
}

function notAsked(field: string) {
  return { field, message: `“${field}” is not asked here. Leave it out.` };
}
