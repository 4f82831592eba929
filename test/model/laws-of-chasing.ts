import type { Moment } from './steps.js';

/** Being asked again makes nobody less late: a chase leaves every day as it was. */
export function chasingRestartsNothing({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    if (event.type !== 'DutyChased') continue;
    const days = ({ cases }: Moment['before']) =>
      JSON.stringify(
        (cases.get(ref)?.caseState.deadlines ?? []).map(({ clock, key, dueOn, state }) => [clock, key, dueOn, state]),
      );
    if (days(before) !== days(after)) return `${ref} was chased, and its days are others`;
  }
  return undefined;
}
