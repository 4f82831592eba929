import type { NoticeRow, TaskRow } from '#engine/telling';
import { phone } from '../../every-case/wording.js';
import { RENEWING_THE_PACK } from '../acts.js';
import { isAtAMeeting, type Referral } from '../case.js';
import { notice, notices, task } from '../clocks.js';

/** They are somebody else than whoever answers for the case. */
const isHereBesides = ({ keyWorker, assessments }: Referral, to: 'owner' | 'keyWorker' | 'provider'): boolean =>
  to === 'owner' ||
  (to === 'keyWorker' ? keyWorker !== null : Object.values(assessments).some(({ clinician }) => clinician !== null));

/** Who is told that the pack is there, and that it has changed. */
export const PACK_NOTICES: readonly NoticeRow<Referral>[] = [
  notice('HistoryPackBuilt', {
    template: 'pack-ready',
    to: 'family',
    channels: ['portal', 'letter'],
    subject: 'What the panel will read',
    body: (facts) =>
      `This is what the panel will read. You see it first. You have two days to add a statement of your own or to tell us what is wrong; after that you can still add to it. Questions: ${phone(facts)}.`,
  }),
  ...notices(RENEWING_THE_PACK, {
    template: 'stale-pack',
    to: 'staleReaders',
    channels: ['email', 'inapp'],
    // A meeting that has the case on its agenda knows itself who has read, and tells them. Once it is decided, nobody reads again.
    when: (file, { data }) => !isAtAMeeting(file) && file.decision === null && (data.packDigest ?? '') !== '',
    subject: 'Something new to read',
    body: (facts) =>
      `Something new has come for ${facts.ref} since you read the pack. Please read it again before the panel: what you read before no longer counts.`,
  }),
  ...(['owner', 'keyWorker', 'provider'] as const).map((to) =>
    notice('InformationSupplied', {
      template: 'something-new',
      to,
      channels: ['digest'],
      when: (file, { by }) =>
        file.decision !== null && isHereBesides(file, to) && (to !== 'keyWorker' || file.keyWorker !== by.person),
      subject: 'Something new about a child',
      body: ({ ref }) => `Something new was recorded on ${ref}. Read it on the case, and see what follows from it.`,
    }),
  ),
];

/** What the family may do before the panel reads the pack. */
export const PACK_TASKS: readonly TaskRow<Referral>[] = [
  task('HistoryPackBuilt', {
    task: 'family-statement',
    for: 'family',
    what: () => '48 hours to add a statement to what the panel reads',
    doneBy: ['InformationSupplied', 'ListedForPanel'],
    doneWhen: (_file, { type, by }) => type === 'ListedForPanel' || by.role === 'family',
  }),
];
