import type { ExplainedDeadline } from '#case-record/explained-deadlines';
import type { TaskItem } from '#case-record/tasks';
import type { Deadline } from '#engine/deadlines';
import type { Pathway } from '#engine/pathway';
import { explainInWords } from '#statutory-calendar/reckon';
import { type BelievedSeen, deadlineId } from '../case-access/believed.js';
import type { PossibilityForThem } from '../case-access/case-access.js';
import { type CaseSeen, deadlinesSeen } from '../case-access/case-seen.js';
import { type ListedCase, withoutProgress } from '../case-access/lists.js';
import { actDocument, readsProgress, type ShownAct } from '../case-access/visibility.js';

/** One case as a list shows it. */
export function caseSummary({ ownerPost, ownerName, ...row }: ListedCase) {
  return { ...row, owner: { post: ownerPost, name: ownerName } };
}

/** One case as a whole: where it stands, whose turn it is, by when, what can be done and what cannot and why. */
export function caseDocument(
  seen: CaseSeen,
  parts: { possible: readonly PossibilityForThem[]; tasks: readonly TaskItem[]; notices: number },
) {
  const { row, pathway, locality, reader } = seen;
  const whole = readsProgress(reader);
  const waiting = whole ? pathway.waiting.find(({ state }) => state === row.state) : undefined;
  const post = locality.area.posts[row.ownerPost];
  return {
    ...caseSummary(whole ? row : withoutProgress(row)),
    waitingFor: waiting?.title ?? null,
    stage: waiting?.plainly ?? null,
    owner: { post: row.ownerPost, title: post?.title ?? null, name: row.ownerName },
    possibilities: parts.possible.filter(({ can }) => whole || can).map(possibilityDocument),
    deadlines: deadlinesSeen(seen).map((deadline) => deadlineDocument(row.ref, deadline, pathway)),
    tasks: parts.tasks.map(taskDocument),
    notices: { count: parts.notices },
  };
}

function possibilityDocument({ event, title, role, can, because }: PossibilityForThem) {
  if (because === undefined) return { event, title, role, can };
  const { code, reason, rule, law } = because;
  return { event, title, role, can, because: { code, reason, rule, law } };
}

/** A deadline, with the sentence that says how its date came about. */
function deadlineDocument(ref: string, deadline: Deadline, pathway: Pathway) {
  const row = pathway.clocks.find(({ id }) => id === deadline.clock);
  return deadlineParts(deadline, { ref, title: row?.title ?? deadline.clock, law: row?.law ?? null });
}

/** What a deadline was believed to be, and what changed it since; each act with the words that a person uses for it. */
export function believedDocument({ seen, told }: BelievedSeen) {
  const { ref } = seen.row;
  const { on, deadline, law, startedBy, changes } = told;
  const titled = <Act extends { readonly type: string }>(act: Act) => ({
    ...act,
    title: seen.pathway.questions[act.type]?.title ?? null,
  });
  return {
    ref,
    id: `${ref}.${deadlineId(told)}`,
    on,
    deadline: deadline && deadlineDocument(ref, deadline, seen.pathway),
    law,
    startedBy: startedBy && titled(startedBy),
    changes: changes.map(titled),
  };
}

/** A deadline of a list, with the case it belongs to. */
export function deadlineOfCase(row: ExplainedDeadline) {
  return { ref: row.ref, pathway: row.pathway, child: row.child, ...deadlineParts(row, row) };
}

function deadlineParts(
  deadline: Omit<Deadline, 'told' | 'explanation'> & Pick<ExplainedDeadline, 'explanation'>,
  { ref, title, law }: { ref: string; title: string; law: string | null },
) {
  const { clock, key, generation, state, from, dueOn, dueAt, startedBy, warned, explanation } = deadline;
  return {
    id: `${ref}.${deadlineId(deadline)}`,
    clock,
    key,
    title,
    law,
    state,
    from,
    dueOn,
    dueAt,
    generation,
    startedBy,
    warned,
    explanation: explanation && explanationDocument(explanation),
  };
}

function explanationDocument(explanation: Deadline['explanation']) {
  const { rule, excluded, provisional, calendar, readings = [] } = explanation;
  return { sentence: explainInWords(explanation), rule, excluded, provisional, calendar, readings };
}

function taskDocument({ task, what, dueOn, person, post, organisation, openedAt }: TaskItem) {
  return { task, what, dueOn, for: { person, post, organisation }, openedAt };
}

/** One event as the asker may see it, with the words that a person uses for it and the sentence by which it is told. */
export function eventDocument(act: ShownAct, pathway: Pathway) {
  return {
    ...actDocument(act),
    title: pathway.questions[act.type]?.title ?? null,
    told: pathway.told?.(act) ?? null,
  };
}
