import { updatesFor } from '#engine/updates';
import type { AssessmentAct } from '../acts.js';
import type { Assessment, Exception } from '../case.js';
import type { Claim } from './acts.js';
import { closureMeant } from './rules.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** What the file learns of what is said to excuse lateness. */
export const LATENESS_UPDATES = {
  claimException: update((file, act: Claim) => ({ exceptions: [...file.exceptions, claimed(file, act)] })),
  approveException: update((file) => settled(file, 'approved')),
  rejectException: update((file) => settled(file, 'rejected')),
};

function claimed(file: Assessment, { data, by, sequence, area }: Claim): Exception {
  const { ground, about } = data;
  const closure = ground === 'schoolClosure' ? closureMeant(data, file, area) : undefined;
  const { firstClosedDay, reopens } = closure ?? {};
  return {
    claim: sequence,
    ground,
    about,
    claimedBy: by.person,
    ...(firstClosedDay && reopens && { closure: { firstClosedDay, reopens } }),
    state: 'claimed',
  };
}

/** The last one that was claimed: each is settled before the next is argued. */
function settled({ exceptions }: Assessment, state: 'approved' | 'rejected'): Partial<Assessment> {
  const waiting = exceptions.findLast((each) => each.state === 'claimed');
  return { exceptions: exceptions.map((each) => (each === waiting ? { ...each, state } : each)) };
}
