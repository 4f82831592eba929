import { local } from '#statutory-calendar/periods';
import { clocks, on } from '../acts.js';
import { ENDS, ENDS_OR_RESTS, LOCAL, resumedAt } from '../closing/clocks.js';

/** Time limits from the first word to triage. */
export const REFERRAL_CLOCKS = clocks([
  {
    id: 'draft-sent',
    title: 'finish the draft, or say that it is not needed',
    kind: 'local',
    startedBy: ['ReferralStarted'],
    metBy: ['ReferralSubmitted'],
    stoppedBy: ENDS,
    due: local,
    whose: 'author',
    law: LOCAL,
    warn: [83],
    missed: 'Nothing is deleted. The co-ordinator rings whoever began it and asks whether help is still wanted.',
  },
  {
    id: 'referral-acknowledged',
    title: 'give the family a named contact',
    kind: 'local',
    startedBy: ['ReferralSubmitted'],
    metBy: [on('OwnerAccepted', { when: ({ data }) => (data.contribution ?? null) === null })],
    stoppedBy: ENDS,
    due: local,
    whose: 'owner',
    law: LOCAL,
    warn: [1],
    missed: 'Take the case up today and ring the family.',
  },
  {
    id: 'triage-decided',
    title: 'decide at triage',
    kind: 'local',
    startedBy: [
      'ReferralSubmitted',
      on('CaseReopened', { when: (_act, { stage }) => stage === 'pre.triage', key: () => 'reopen' }),
      ...resumedAt('pre.received', 'pre.awaitingConsent', 'pre.awaitingInformation', 'pre.triage').filter(
        ({ event }) => event !== 'CaseReopened',
      ),
    ],
    metBy: ['ReferralAccepted', 'ReferralAcceptedAsUrgent', 'ReferralRedirected', 'ReferralDeclined'],
    stoppedBy: ['ReferralWithdrawn', 'TransferredOut', 'ChildDied', 'CaseHeld'],
    due: local,
    whose: 'triage',
    law: LOCAL,
    warn: [3, 1],
    missed: 'Decide on what there is, and tell the family when they will hear.',
  },
  {
    id: 'missing-information-supplied',
    title: 'supply what is missing',
    kind: 'local',
    startedBy: ['MissingInformationListed', ...resumedAt('pre.awaitingInformation')],
    metBy: [
      on('InformationSupplied', { when: (_act, { stage }) => stage !== 'pre.awaitingInformation' }),
      'ReferralFoundComplete',
    ],
    stoppedBy: ENDS_OR_RESTS,
    due: local,
    whose: 'holders',
    law: LOCAL,
    warn: [14, 7],
    missed: 'The referral goes to triage and is decided on what there is. It is never returned or closed for this.',
  },
]);
