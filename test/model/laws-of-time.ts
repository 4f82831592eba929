import type { Deadline } from '#engine/deadlines';
import type { Moment } from './steps.js';
import type { CaseHere } from './world.js';

const deadlinesOf = (here: CaseHere | undefined): readonly Deadline[] => here?.caseState.deadlines ?? [];

/** Being asked again makes nobody less late: a chase leaves every day as it was, and only what is owed can be chased. */
export function chasingRestartsNothing({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    if (event.type !== 'DutyChased') continue;
    const isOwed = deadlinesOf(before.cases.get(ref)).some(
      ({ clock, key, state }) =>
        [clock, `${clock}#${key}`].includes(String(event.data['awaited'])) && ['open', 'missed'].includes(state),
    );
    if (!isOwed) return `${ref} was chased for ${String(event.data['awaited'])}, for which nobody is waited`;
    const [then, now] = [before, after].map(({ cases }) =>
      JSON.stringify(deadlinesOf(cases.get(ref)).map(({ clock, key, dueOn, state }) => [clock, key, dueOn, state])),
    );
    if (then !== now) return `${ref} was chased, and its days are others`;
  }
  return undefined;
}

/** Time comes back: what an act undoes has stopped nothing any more, and runs from the day from which it ran. */
export function timeComesBack({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    const here = after.cases.get(ref) as CaseHere;
    const undone = here.pathway.undoes?.(event.type, event.data) ?? [];
    const stopped = deadlinesOf(before.cases.get(ref)).filter(
      ({ stoppedBy, state }) => state === 'stopped' && undone.includes(stoppedBy ?? ''),
    );
    for (const { clock, key, from } of stopped) {
      const now = deadlinesOf(here).find((each) => each.clock === clock && each.key === key);
      if (now?.state === 'stopped' && undone.includes(now.stoppedBy ?? ''))
        return `${event.type} undid on ${ref} what had stopped ${clock}, and it does not run again`;
      if (now?.state === 'open' && now.startedBy !== event.sequence && now.from !== from)
        return `${event.type} let ${clock} run again on ${ref}, and not from ${from}`;
    }
  }
  return undefined;
}

/** What was done by its day was done in time, whenever it was written down; and what was done after it was not. */
export function inTimeIsByTheDayOfTheAct({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    const then = new Map(deadlinesOf(before.cases.get(ref)).map((each) => [`${each.clock}#${each.key}`, each]));
    for (const now of deadlinesOf(after.cases.get(ref))) {
      const old = then.get(`${now.clock}#${now.key}`);
      const isNew = old?.generation === now.generation && old.state !== now.state && now.idle !== true;
      if (!isNew || now.dueOn === null || (now.state !== 'met' && now.state !== 'metLate')) continue;
      if (event.type !== 'RecordCorrected' && (now.state === 'met') !== event.occurredOn <= now.dueOn)
        return `${event.type} of ${event.occurredOn} met ${now.clock} of ${now.dueOn} on ${ref}, and it is ${now.state}`;
    }
  }
  return undefined;
}
