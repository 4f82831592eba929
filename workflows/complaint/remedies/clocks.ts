import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { clocks, ENDED, GOES_ON, on, onAny, PROMISING } from '../acts.js';
import type { Complaint } from '../case.js';
import { isOneOf, TO_GO_ON } from '../routes/clocks.js';

/** What an act has added to what is owed. */
const added = (
  { data }: { readonly data: { readonly remedies?: readonly object[] } },
  { remedies }: Complaint,
): readonly string[] => remedies.slice(remedies.length - (data.remedies?.length ?? 0)).map(({ item }) => item);

/** What was promised or ordered is watched until it is done: nothing stops it (LGSCO Complaint Handling Code 6.6). Then, or when nobody goes on, it is closed. */
export const REMEDY_CLOCKS = clocks([
  {
    id: 'remedy-due',
    title: 'do what was promised',
    kind: 'direction',
    startedBy: onAny(PROMISING, { key: added }),
    namedDate: (_act, { remedies }, key) => remedies.find(({ item }) => item === key)?.by,
    metBy: [on('RemedyDone', { key: ({ data }) => data.remedy })],
    due: onTheDateNamed,
    whose: 'remedyOwner',
    warn: [5, 1],
    law: 'The day that was promised, or that the Ombudsman named (LGSCO Complaint Handling Code)',
    missed: 'Do it today. Whoever complained has been told that it is late.',
  },
  {
    id: 'complaint-closed',
    title: 'close the complaint, and say so to whoever made it',
    kind: 'local',
    startedBy: [
      on('DeadlinePassed', { when: ({ data }) => isOneOf(TO_GO_ON, data.clock) }),
      on('RemedyDone', { when: (_act, { stage }) => stage === 'remedied' }),
    ],
    metBy: ['ComplaintClosed'],
    stoppedBy: [...ENDED, ...GOES_ON],
    due: local,
    whose: 'owner',
    law: 'The area’s own limit',
    missed: 'Close it today, or record how it goes on.',
  },
]);
