import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { DeadlineRow } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { addDays, type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { explainInWords } from '#statutory-calendar/reckon';
import { Door } from '../../door/door.js';
import { readsAnArea } from '../../door/reading.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { deadlineTitle, inOrderOfDay, isProvisional, stateInWords } from '../case-words.js';

const MOST = 200;
const AHEAD: Readonly<Record<string, number>> = { '7': 7, '28': 28, '365': 365 };

/** What is late and what falls due, over all cases that the asker may read. */
@Controller('deadlines')
export class DeadlinesController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('deadlines/page')
  async list(@Asking() asking: Asking, @Query('days') within?: string) {
    const today = dayInEngland(await now(this.record));
    const days = AHEAD[within ?? ''] ?? 28;
    const before = addDays(today, days);
    const owed = (['missed', 'open'] as const).map((state) =>
      this.door.deadlines(asking, { state, before, limit: MOST }),
    );
    const found = (await Promise.all(owed)).flat();
    const rows = found.sort(inOrderOfDay).map((row) => ({
      ...inWords(row, today),
      title: deadlineTitle(row, this.record.register.area(row.area)),
    }));
    return { title: 'Deadlines', rows, days, before, today, lists: readsAnArea(this.record, asking.person) };
  }
}

function inWords({ ref, child, law, dueOn, state, explanation }: DeadlineRow, today: CivilDate) {
  const why = explainInWords(explanation);
  const provisional = isProvisional({ state, explanation });
  return { ref, child, law, dueOn, why, provisional, ...stateInWords({ state, dueOn }, today) };
}
