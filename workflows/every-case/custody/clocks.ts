import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import type { WithIds } from '#engine/tables';
import { local } from '#statutory-calendar/periods';
import type { CaseFile } from '../case.js';
import { confirmingClock } from '../confirming/clocks.js';
import type { OwnerAccepted } from './acts.js';

/** What begins to wait for a holder with this act: the case's post, and each contribution that was left behind. */
function nowWaiting(act: Act, { awaitingHolder }: CaseFile): readonly string[] {
  return Object.keys(awaitingHolder)
    .filter((key) => awaitingHolder[key] === act.sequence)
    .sort();
}

/** The limits that every case has. `ends` names the acts after which nothing is owed on the case, `alsoMetBy` those of the pathway by which what was left behind is taken up. */
export function everyCaseClocks<File extends CaseFile>(
  ends: readonly Trigger<File>[],
  alsoMetBy: readonly Trigger<File>[] = [],
): WithIds<ClockRow<File>, 'new-holder-accepts' | 'confirmation-given'> {
  return [
    ...confirmingClock(ends),
    {
      id: 'new-holder-accepts',
      title: 'somebody takes up what was left behind',
      kind: 'local',
      startedBy: [
        { event: 'OwnerLeft', key: nowWaiting },
        { event: 'OwnerAssigned', key: nowWaiting },
      ],
      metBy: [
        {
          event: 'OwnerAccepted',
          key: ({ data }: Act<string, OwnerAccepted>, { owner }) => data.contribution ?? owner.post,
        },
        ...alsoMetBy,
      ],
      stoppedBy: [
        // Whichever post it was that had not taken the case up.
        { event: 'OwnerAssigned', key: (act) => Object.keys(act.area.posts) },
        ...ends,
      ],
      due: local,
      whose: 'manager',
      law: 'Local limit of the area profile',
      missed: 'The manager finds a holder today; after that the head of service does.',
    },
  ];
}
