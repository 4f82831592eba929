import { type CaseState, regionsOf } from '#engine/replay';
import { plain } from '#engine/words-of-name';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import type { CaseSeen, Story } from '../../case-access/case-seen.js';
import { deadlinesInWords, type Names, whereItStands, whoseTurn } from '../case-wording.js';
import { type DecisionsTold, withLetters } from '../decisions-told.js';
import { pastActs } from '../past-acts.js';

export interface ReplayFacts {
  readonly seen: CaseSeen;
  /** As far as it was known then. */
  readonly story: Story;
  readonly names: Names;
  readonly told: DecisionsTold;
  /** What was known at the end of that day; everything when it is not given. */
  readonly asKnownOn: CivilDate | null;
  /** After how many of the known events; the last when it is not given. */
  readonly step: number | null;
}

/** A case after one of its events, as it was known on a day: nothing here is stored, all of it is told again. */
export function replayView({ seen, story, names, told, asKnownOn, step }: ReplayFacts) {
  const { pathway, locality, row } = seen;
  const { acts, standingAfter } = story;
  const last = acts.length;
  const at = Math.min(Math.max(step ?? last, 0), last);
  const now = standingAfter(at);
  const before = standingAfter(Math.max(at - 1, 0));
  const words = { pathway, area: locality.area, names };
  const event = acts[at - 1];
  const today = event ? dayInEngland(event.recordedAt) : (row.receivedOn ?? dayInEngland(row.openedAt));
  return {
    title: `Replay of case ${row.ref}`,
    row,
    asKnownOn,
    at,
    last,
    unknown: Math.max(row.sequence - last, 0),
    act: withLetters(pastActs(pathway, acts, names), told)[at - 1] ?? null,
    stands: at === 0 ? 'Nothing has been recorded yet' : whereItStands(pathway, now),
    turn: at === 0 ? '' : whoseTurn(words, now),
    regions: regionChanges(before, now),
    changed: deadlinesInWords(
      words,
      { ...now, deadlines: now.deadlines.filter((each) => !isAmong(before, each)) },
      today,
    ),
    deadlines: deadlinesInWords(words, now, today),
    links: linksFor({ at, last, asKnownOn }),
  };
}

function isAmong({ deadlines }: CaseState, deadline: CaseState['deadlines'][number]): boolean {
  return deadlines.some((old) => JSON.stringify(old) === JSON.stringify(deadline));
}

function regionChanges(before: CaseState, now: CaseState) {
  const old = regionsOf(before);
  return Object.entries(regionsOf(now)).map(([name, value]) => ({
    name: plain(name),
    value: plain(value),
    was: old[name] === value || old[name] === undefined ? null : plain(old[name]),
  }));
}

function linksFor({ at, last, asKnownOn }: { at: number; last: number; asKnownOn: CivilDate | null }) {
  const to = (step: number) => `?step=${step}${asKnownOn === null ? '' : `&knownAt=${asKnownOn}`}`;
  return {
    first: at > 1 ? to(1) : null,
    previous: at > 1 ? to(at - 1) : null,
    next: at < last ? to(at + 1) : null,
    last: at < last ? to(last) : null,
  };
}
