import type { DayCount, Excuse } from '#engine/day-count';
import type { Deadline } from '#engine/deadlines';
import type { Projection } from '#engine/projection';
import { type CivilDate, daysBetween, inWords } from '#statutory-calendar/civil-date';
import { actingPost } from '../every-case/case.js';
import { childKeys } from '../every-case/child-keys.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { adviserTitle } from './advice/acts.js';
import { type Assessment, anExceptionIsApproved, type Exception, outstandingAdvice } from './case.js';
import { GROUNDS } from './lateness/acts.js';

/** What lists need of a case. */
export const projection = (file: Assessment): Projection => ({
  ownerPost: actingPost(file.owner),
  ...withReaders(file),
  closedTo: file.panel.recused,
  child: file.child?.name ?? '',
  childKeys: childKeys(file.child),
  receivedOn: file.receivedOn,
});

/** Besides those who are named in any case, whoever sits at the panel that has it on its agenda. */
function withReaders(file: Assessment) {
  const names = namesIn(file);
  return { ...names, named: unique([...names.named, ...file.panel.readers]) };
}

/** Who has it at each stage: in the words of those who work on it, and in the family's. */
const WITH: Readonly<Record<string, readonly [string, string]>> = {
  requested: ['the authority', 'us, the council'],
  considering: ['the authority', 'us, the council'],
  assessing: ['the authority', 'us, the council'],
  decidingToIssue: ['the authority', 'us, the council'],
  drafting: ['the authority', 'us, the council'],
  draftWithFamily: ['the family, who may answer the draft', 'you: you may answer the draft plan'],
  consulting: ['the settings that were consulted', 'the schools we have asked'],
  placementPending: ['the authority and those who pay', 'us, the council, and those who pay'],
  finalising: ['the authority', 'us, the council'],
};

const NOBODY = ['nobody', 'nobody'] as const;

/**
 * How the twenty weeks stand on a day: days used, days left, with whom. Undefined before a request, and once no plan is
 * owed any more. Nothing pauses them: an exception stands beside them.
 */
export function twentyWeeks(file: Assessment, deadlines: readonly Deadline[], on: CivilDate): DayCount | undefined {
  const clock = deadlines.find(({ clock: id }) => id === 'ehcp-final');
  if (clock === undefined || clock.dueOn === null || clock.state === 'stopped') return undefined;
  const until = file.finalOn ?? on;
  const [withWhom, withWhomPlainly] = withWhomNow(file);
  return {
    title: 'the twenty weeks',
    what: 'the final plan',
    from: clock.from,
    dueOn: clock.dueOn,
    daysUsed: daysBetween(clock.from, until),
    daysLeft: daysBetween(until, clock.dueOn),
    withWhom,
    withWhomPlainly,
    state: stateNow(clock.state, file),
    excuses: file.exceptions.map(excuseInWords),
  };
}

function withWhomNow(file: Assessment): readonly [string, string] {
  const outstanding = outstandingAdvice(file);
  if (file.stage !== 'assessing' || outstanding.length === 0) return WITH[file.stage] ?? NOBODY;
  return [outstanding.map(adviserTitle).join('; '), outstanding.map(plainly).join('; ')];
}

/** An adviser as a family is told of them. */
const plainly = (name: string): string => (name === 'family' ? 'you: your own views' : adviserTitle(name));

function stateNow(state: Exclude<Deadline['state'], 'stopped'>, file: Assessment): DayCount['state'] {
  if (state === 'open') return 'running';
  if (state === 'missed') return anExceptionIsApproved(file) ? 'breachedWithException' : 'breached';
  return state;
}

const SETTLED: Readonly<Record<Exception['state'], string>> = {
  claimed: 'claimed; a second person has still to look at it',
  approved: 'approved by a second person',
  rejected: 'not approved',
};

function excuseInWords({ ground, about, closure, state }: Exception): Excuse {
  const days =
    closure === undefined
      ? ''
      : ` (from ${inWords(closure.firstClosedDay)}, open again on ${inWords(closure.reopens)})`;
  const of = Object.hasOwn(LIMITS, about) ? LIMITS[about] : `the advice of ${adviserTitle(about)}`;
  const words = `${GROUNDS[ground]?.title ?? ground}${days}, about ${of}: ${SETTLED[state]}.`;
  return { words, approved: state === 'approved' };
}

const LIMITS: Readonly<Record<string, string>> = {
  'ehcna-decision': 'the six weeks',
  'ehcp-refusal': 'the sixteen weeks',
  'ehcp-final': 'the twenty weeks',
};
