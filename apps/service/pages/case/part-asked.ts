import { type CaseSeen, deadlinesSeen } from '../../case-access/case-seen.js';

/** What is on file by which an adviser makes sure that they know the right child; only what is known. */
interface Identity {
  readonly name?: string;
  readonly dateOfBirth?: string;
  readonly setting?: string;
  readonly nhsNumber?: string;
}

/** Whom the case is about, and where to ask: what somebody needs who is asked for a part of it. */
export function partAsked(seen: CaseSeen) {
  const { row, caseState, locality, pathway } = seen;
  const { child } = caseState.snapshot.context as { readonly child?: Identity | null };
  return {
    child: {
      name: child?.name ?? row.child,
      dateOfBirth: child?.dateOfBirth ?? null,
      setting: child?.setting ?? null,
      nhsNumber: child?.nhsNumber ?? null,
    },
    owed: deadlinesSeen(seen)
      .filter(({ state }) => state === 'open' || state === 'missed')
      .map(({ clock, state, dueOn }) => ({
        what: pathway.clocks.find(({ id }) => id === clock)?.title ?? clock,
        dueOn,
        missed: state === 'missed',
      })),
    telephone: String(locality.area.settings['telephone'] ?? ''),
  };
}
