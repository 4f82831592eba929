import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import type { BellFacts } from '#engine/deadlines';
import { tablesOf, type WithIds } from '#engine/tables';
import { local, onTheDateNamed } from '#statutory-calendar/periods';
import type { EveryCaseAct } from '../acts.js';
import type { CaseFile } from '../case.js';
import { confirmingClock } from '../confirming/clocks.js';
import type { PromiseMade } from '../record/acts.js';
import type { OwnerAccepted } from './acts.js';

/** The limits of every case, by their ids. */
type EveryClock = 'new-holder-accepts' | 'confirmation-given' | 'next-step' | 'next-step-found';

const NEXT_STEP: readonly string[] = ['next-step', 'next-step-found'];

const { on: promised } = tablesOf<CaseFile, EveryCaseAct>();

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
): WithIds<ClockRow<File>, EveryClock> {
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
      law: 'The area’s own limit',
      missed: 'The manager finds a holder today; after that the head of service does.',
    },
    ...nextStepClocks<File>(),
  ];
}

/** For the cases of a child: the same, and the day by which something was promised. */
export function clocksOfAChild<File extends CaseFile>(
  ends: readonly Trigger<File>[],
  alsoMetBy: readonly Trigger<File>[] = [],
): WithIds<ClockRow<File>, EveryClock | 'promise-kept'> {
  return [
    ...everyCaseClocks(ends, alsoMetBy),
    {
      id: 'promise-kept',
      title: 'keep what was promised',
      kind: 'local',
      startedBy: [
        promised('PromiseMade', { when: ({ data }) => data.by !== undefined, key: ({ sequence }) => String(sequence) }),
      ],
      metBy: [promised('PromiseKept', { key: ({ data }) => String(data.promise) })],
      stoppedBy: ends,
      due: onTheDateNamed,
      namedDate: ({ data }) => (data as PromiseMade).by,
      whose: 'owner',
      law: 'A promise that is on record',
      missed: 'Keep it today, or tell whoever it was made to why not and by when.',
    },
  ];
}

/** So that no open case waits for nobody: they run by themselves while no other limit with a day does. */
function nextStepClocks<File extends CaseFile>(): WithIds<ClockRow<File>, 'next-step' | 'next-step-found'> {
  const bare = { kind: 'local', metBy: [], due: local, idle: true, law: 'The area’s own limit' } as const;
  return [
    {
      ...bare,
      id: 'next-step',
      title: 'say what happens next, and by when',
      startedBy: [],
      whose: 'owner',
      missed: 'Nothing else is due on the case. Record what comes next, or promise it with a day.',
    },
    {
      ...bare,
      id: 'next-step-found',
      title: 'see that the case goes on',
      startedBy: [{ event: 'DeadlinePassed', when: ({ data }) => NEXT_STEP.includes((data as BellFacts).clock) }],
      whose: 'manager',
      missed:
        'The case still stands where it stood. Agree today with whoever has it what happens, or give it to another post.',
    },
  ];
}
