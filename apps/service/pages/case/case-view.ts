import type { CaseRow } from '#case-record/cases';
import type { TaskItem } from '#case-record/tasks';
import { CONFIRMED, NOT_CONFIRMED } from '#engine/confirming';
import { DELIVERED, TELLING_ANEW } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { regionsOf } from '#engine/replay';
import { titleOfPost } from '#engine/setting-posts';
import { plain } from '#engine/words-of-name';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { PossibilityForThem } from '../../case-access/case-access.js';
import type { CaseSeen } from '../../case-access/case-seen.js';
import type { ShownAct } from '../../case-access/visibility.js';
import {
  deadlinesInWords,
  type Names,
  recipientInWords,
  waitingOf,
  whereItStands,
  whoseTurn,
} from '../case-wording.js';
import { type DecisionsTold, withLetters } from '../decisions-told.js';
import { nextDue } from '../next-due.js';
import { pastActs } from '../past-acts.js';
import { confirmationsOn } from './confirmations.js';
import { dayCountOf } from './day-count.js';
import { stagesOf } from './stages.js';

/** All that the page of a case is made of. */
export interface CaseFacts {
  readonly seen: CaseSeen;
  readonly names: Names;
  readonly today: CivilDate;
  /** Whether the reader reads it as a case of the area, as those who work on it do. */
  readonly staff: boolean;
  readonly possible: readonly PossibilityForThem[];
  readonly tasks: readonly TaskItem[];
  readonly acts: readonly ShownAct[];
  /** The plain stages at which the case has stood. */
  readonly passed: ReadonlySet<string>;
  readonly told: DecisionsTold;
  /** The children of cases that this one names, of which the reader may know: by reference. */
  readonly childOf: ReadonlyMap<string, string>;
  readonly children: readonly CaseRow[];
  /** Who holds the owning post, and who covers it. */
  readonly custody: {
    readonly post: string;
    readonly holder: string | null;
    readonly cover: string;
    readonly coverHolder: string | null;
  };
}

/** An entry is corrected from the history; what waits to be confirmed stands with its links above. */
const OFFERED_ELSEWHERE: readonly string[] = [...TELLING_ANEW, CONFIRMED, NOT_CONFIRMED];

/** What the reader might record; a family is not told what officers do. */
function offeredTo({ possible, seen, staff }: CaseFacts): readonly PossibilityForThem[] {
  const theirs = ({ role, event }: PossibilityForThem) => seen.pathway.roles[role]?.records.includes(event) ?? false;
  return possible.filter((one) => !OFFERED_ELSEWHERE.includes(one.event) && (staff || theirs(one)));
}

/** How many of the last acts the page shows before it sends the reader to the history. */
const LAST = 5;

/** Where is it, whose turn, by when, what can I do, why can I not do the rest. */
export function caseView(facts: CaseFacts) {
  const { seen, names, today, staff, tasks, acts, children, custody, told } = facts;
  const possible = offeredTo(facts);
  const { row, pathway, caseState, locality } = seen;
  const words = { pathway, area: locality.area, names };
  const deadlines = deadlinesInWords(words, caseState, today);
  const news = acts.filter(({ type }) => type !== DELIVERED);
  return {
    title: `Case ${row.ref}`,
    called: pathway.projection(caseState.snapshot.context).called ?? row.child,
    row,
    hasPack: pathway.pack !== undefined,
    packCalled: pathway.pack?.called ?? 'History pack',
    pathway: { title: pathway.title, lawAsAt: pathway.lawAsAt, version: pathway.version },
    stands: whereItStands(pathway, caseState),
    plainly: waitingOf(pathway, caseState)?.plainly ?? '',
    because: waitingOf(pathway, caseState)?.because ?? '',
    turn: whoseTurn(words, caseState),
    next: nextDue(seen),
    stages: stagesOf(pathway, facts.passed, waitingOf(pathway, caseState)?.plainly),
    decision: [...told.values()].at(-1),
    can: possible.filter(({ can }) => can),
    cannot: groupedByReason(
      possible.filter(({ can }) => !can),
      pathway.elsewhere,
    ),
    deadlines,
    count: dayCountOf(seen, staff, today),
    parts: partsOf(facts),
    confirmations: confirmationsOn(seen, names),
    tasks: tasks.map((task) => ({ ...task, who: whoOf(task, words) })),
    last: withLetters(pastActs(pathway, news, names).slice(-LAST).reverse(), told),
    regions: Object.entries(regionsOf(caseState)).map(([name, value]) => ({ name: plain(name), value: plain(value) })),
    children,
    custody,
  };
}

/** What goes on side by side in the case, each with who has it. */
function partsOf({ seen: { pathway, caseState, locality }, names, childOf }: CaseFacts) {
  const { parts = [] } = pathway.projection(caseState.snapshot.context);
  return parts.map(({ name, state, holder, case: ref }) => ({
    ref,
    name: ref !== undefined && childOf.has(ref) ? `${name}, ${childOf.get(ref)}` : name,
    state,
    who: recipientInWords(holder, locality.area, names),
  }));
}

/** What cannot be recorded, under the reason for which it cannot. */
function groupedByReason(blocked: readonly PossibilityForThem[], elsewhere: Pathway['elsewhere'] = {}) {
  const groups = new Map<string, { reason: string; law: string | undefined; titles: string[] }>();
  for (const { title, event, because } of blocked) {
    const there = elsewhere[event];
    const [reason, key] =
      because?.code === 'RULE_NOT_MET'
        ? [because.reason, because.rule ?? because.reason]
        : there === undefined
          ? general(because?.code)
          : [there, there];
    const group = groups.get(key) ?? { reason, law: because?.law, titles: [] };
    group.titles.push(title);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => one.titles.length - other.titles.length);
}

/** The reasons that are the same for many acts, said once for all of them. */
function general(code: string | undefined): [reason: string, key: string] {
  if (code === 'NOT_YOUR_ROLE') return ['These are for others to record.', 'role'];
  return ['These cannot be recorded at this stage of the case.', 'stage'];
}

function whoOf(
  { person, post, organisation }: TaskItem,
  { area, names }: { area: CaseSeen['locality']['area']; names: Names },
): string {
  if (person !== null) return names.get(person) ?? person;
  if (post !== null) return titleOfPost(area.posts, post);
  return organisation ?? '';
}
