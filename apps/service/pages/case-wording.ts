import type { ClockRow } from '#engine/clock-row';
import { deadlineTitle, isProvisional } from '#engine/deadline-words';
import { type Deadline, isOver } from '#engine/deadlines';
import { dutyOf } from '#engine/duty-of';
import type { AreaLimits } from '#engine/locality';
import type { Pathway, WaitingRow } from '#engine/pathway';
import type { Recipient } from '#engine/recipient';
import { type CaseState, stateOf } from '#engine/replay';
import { titleOfPost } from '#engine/setting-posts';
import { plain } from '#engine/words-of-name';
import { type CivilDate, daysBetween, inWords } from '#statutory-calendar/civil-date';
import { explainInWords } from '#statutory-calendar/reckon';
import type { AreaProfile } from '#workflows/areas/profile';
import { deadlineId } from '../case-access/believed.js';

/** Names of people by their id, for turning recipients into words. */
export type Names = ReadonlyMap<string, string>;

/** A deadline as a row of a page. */
export interface DeadlineWords {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CivilDate | null;
  readonly due: string;
  readonly state: string;
  /** The colour of its tag; the words say the same. */
  readonly tone: string;
  readonly whose: string;
  readonly law: string;
  readonly why: string;
  /** It may still move: the bank holidays up to that day are not all published. */
  readonly provisional: boolean;
  readonly missed?: string | undefined;
  /** What it was believed to be when: below the page of its case. */
  readonly believed: string;
}

/** Where it is told what a deadline was believed to be when, below the address of its case. */
export function believedAddress(deadline: Pick<Deadline, 'clock' | 'key'>): string {
  return `deadlines/${encodeURIComponent(deadlineId(deadline))}/believed`;
}

/** The row of the waiting table for where the case stands. */
export function waitingOf(pathway: Pathway, caseState: CaseState): WaitingRow | undefined {
  const state = stateOf(caseState);
  return pathway.waiting.find((row) => row.state === state);
}

/** Where a case stands, in the pathway's own words. */
export function whereItStands(pathway: Pathway, caseState: CaseState): string {
  return waitingOf(pathway, caseState)?.title ?? 'In progress';
}

/** Whose turn it is: the holder of the post, the person or the body that the waiting table names. */
export function whoseTurn(
  { pathway, area, names }: { pathway: Pathway; area: AreaLimits; names: Names },
  caseState: CaseState,
): string {
  const waiting = waitingOf(pathway, caseState);
  if (waiting === undefined || waiting.closed) return 'Nobody has to act now';
  const { owner } = waiting;
  return (
    inList(pathway.whoIs(owner, caseState.snapshot.context, area).map((one) => recipientInWords(one, area, names))) ||
    plain(owner)
  );
}

/** A recipient as a reader knows them. */
export function recipientInWords(recipient: Recipient, area: AreaLimits, names: Names): string {
  if ('person' in recipient) return names.get(recipient.person) ?? recipient.person;
  if ('post' in recipient) return titleOfPost(area.posts, recipient.post);
  return 'contact' in recipient ? recipient.contact.name : recipient.organisation;
}

export function inList(items: readonly string[]): string {
  const each = [...new Set(items)];
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
}

/** The deadlines of a case, the soonest first, those that are over last. */
export function deadlinesInWords(
  { pathway, area, names }: { pathway: Pathway; area: AreaLimits; names: Names },
  caseState: CaseState,
  today: CivilDate,
): readonly DeadlineWords[] {
  return [...caseState.deadlines]
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || inOrderOfDay(a, b))
    .map((deadline) => {
      const row = pathway.clocks.find(({ id }) => id === deadline.clock);
      const whose = dutyOf({ pathway, locality: { area }, caseState }, deadline);
      const title = row?.title ?? deadline.clock;
      return {
        id: `${deadline.clock}-${deadline.key || 'one'}`,
        title: deadlineTitle({ title, key: deadline.key }, area),
        dueOn: deadline.dueOn,
        due: dayInWords(deadline),
        ...stateInWords(deadline, today),
        whose:
          inList(whose.map((one) => recipientInWords(one, area, names))) || plain(deadline.key || (row?.whose ?? '')),
        law: row?.law ?? '',
        why: whyThen(deadline, row, area),
        provisional: isProvisional(deadline),
        missed: deadline.state === 'missed' ? row?.missed : undefined,
        believed: believedAddress(deadline),
      };
    });
}

/** How the date came about; and that its number of days is only suggested, where the area has not confirmed it. */
function whyThen(
  { clock, explanation }: Deadline,
  row: ClockRow<unknown> | undefined,
  area: Partial<AreaProfile>,
): string {
  const suggested = row?.due.phrase === 'local' && area.suggestions?.includes(clock);
  return explainInWords(explanation) + (suggested ? ' This length is suggested: the area has yet to confirm it.' : '');
}

/** Sorts the soonest first, and what the law names no day for last. */
export function inOrderOfDay(a: Pick<Deadline, 'dueOn'>, b: Pick<Deadline, 'dueOn'>): number {
  return (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
}

/** "Monday 25 May 2026", "not before Monday 25 May 2026", or that the law names no day. */
export function dayInWords({ dueOn, explanation }: Pick<Deadline, 'dueOn' | 'explanation'>): string {
  if (dueOn === null) return 'the law names no day';
  return explanation.means === 'notBefore' ? `not before ${inWords(dueOn)}` : inWords(dueOn);
}

/** "Due in 3 days", "4 days late": with the colour of its tag. */
export function stateInWords(
  { state, dueOn }: Pick<Deadline, 'state' | 'dueOn'>,
  today: CivilDate,
): { state: string; tone: string } {
  const left = dueOn === null ? 0 : daysBetween(today, dueOn);
  switch (state) {
    case 'met':
      return { state: 'Done in time', tone: 'green' };
    case 'metLate':
      return { state: 'Done late', tone: 'orange' };
    case 'stopped':
      return { state: 'No longer needed', tone: 'grey' };
    case 'missed':
      return { state: left < 0 ? `${daysInWords(-left)} late` : 'Missed', tone: 'red' };
    case 'open':
      if (dueOn === null) return { state: 'No day in law: as soon as practicable', tone: 'blue' };
      if (left < 0) return { state: `${daysInWords(-left)} late`, tone: 'red' };
      return { state: left === 0 ? 'Due today' : `Due in ${daysInWords(left)}`, tone: left <= 7 ? 'yellow' : 'blue' };
  }
}

/** "1 day", "3 days". */
export function daysInWords(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
