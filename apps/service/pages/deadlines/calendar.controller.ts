import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { movedInWords } from '#engine/calendar-change';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { holidaysOf } from '#statutory-calendar/bank-holidays';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type EditionSeen, editionsSeen, movedFor } from '../../case-access/calendar-changes.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext } from '../../sign-in/request-context.js';
import type { Names } from '../case-wording.js';
import { namesIn } from '../names.js';

/** The lists of bank holidays by which deadlines have been counted, and what each moved, for those who read an area. */
@Controller('deadlines/calendar')
export class CalendarController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('deadlines/calendar')
  async show(
    @RequestContext() { person }: RequestContext,
    @Query('edition') number?: string,
    @Query('after') after?: unknown,
  ) {
    const seen = await editionsSeen(this.record);
    const chosen = number === undefined ? seen[0] : seen.find(({ edition }) => String(edition.number) === number);
    if (chosen === undefined) throw new ProblemError('NOT_FOUND');
    const { rows, next } = await movedFor(this.record, person, {
      edition: chosen.edition,
      after: typeof after === 'string' ? after : undefined,
    });
    const names = await namesIn(this.record, person.area);
    return {
      title: 'Bank holidays',
      editions: seen.map((one) => editionInWords(one, names)),
      chosen: chosen.edition.number,
      moved: rows.map(({ moved, ...row }) => ({ ...row, lines: moved.map(movedInWords) })),
      next,
    };
  }
}

function editionInWords({ edition, before, progress, inUse }: EditionSeen, names: Names) {
  const { number, from, list, adoptedBy, reason, recordedAt } = edition;
  const state = inUse ? 'In use' : before !== undefined && progress === undefined ? 'Not yet' : 'Earlier';
  return {
    number,
    // The list that a record begins with counts for everything before it, too.
    from: number === 1 ? null : from,
    state,
    by: names.get(adoptedBy) ?? OURS[adoptedBy] ?? adoptedBy,
    reason,
    recordedAt,
    list,
    added: before ? days(list, before.list) : [],
    gone: before ? days(before.list, list) : [],
    until: before && before.list.horizon !== list.horizon ? before.list.horizon : null,
    progress: progress && { ...progress, percent: percentOf(progress) },
    waits: number > 1 && progress === undefined,
  };
}

const OURS: Readonly<Record<string, string>> = {
  release: 'Waymark with its release',
  worker: 'Waymark from the official list',
  'command line': 'whoever runs Waymark',
};

/** The days that one list has and another has not, without the years that the other does not cover. */
function days(one: BankHolidayList, other: BankHolidayList): readonly { on: CivilDate; name: string }[] {
  return holidaysOf(one)
    .filter(([on]) => other.days[on] === undefined && on >= other.firstDay && on <= other.horizon)
    .map(([on, name]) => ({ on, name }));
}

function percentOf({
  casesSeen,
  casesTotal,
  finishedAt,
}: {
  casesSeen: number;
  casesTotal: number;
  finishedAt: string | null;
}) {
  if (finishedAt !== null || casesTotal === 0) return 100;
  return Math.min(99, Math.floor((100 * casesSeen) / casesTotal));
}
