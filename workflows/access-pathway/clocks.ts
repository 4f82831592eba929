import type { Act } from '#engine/act';
import { type BellFacts, PASSED } from '#engine/deadlines';
import { tellingOf } from '#engine/telling-tables';
import { local, onTheDateNamed, weeks, within } from '#statutory-calendar/periods';
import { isWaitedFor } from '../every-case/case.js';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import { type AccessAct, ASKING, clocks, ENDED, ENDED_OR_RESTING, GOING_ON, LISTED, on, onAny } from './acts.js';
import { justMoved, meantAt, type Referral, waitsForNobody } from './case.js';
import { GONE_OR_RESTING, LOOKED_AT_AGAIN } from './closing/acts.js';
import type { AccessRecipient } from './recipients.js';
import { aboutAutism, firstReceived, lastSpokenWith } from './start-days.js';
import { CONTRIBUTED, DECIDED_AT_TRIAGE, NOT_TO_BE_SHARED } from './triage/acts.js';
import { EVERY_CONTRIBUTOR } from './wording.js';

/** Where an area has not agreed its limits with its practitioners, its profile says that they are suggestions. */
const LOCAL = { kind: 'local', due: local, law: 'The area’s own limit' } as const;

const THE_DAY_TOLD = { kind: 'local', due: onTheDateNamed, law: 'The day the family was told' } as const;

/** The case goes on at one of these states. */
const goesOnAt = (...states: readonly string[]) =>
  onAny(GOING_ON, { when: (_act, { stage }) => states.includes(stage) });

/** Whoever has just been asked. */
const nowAsked = ({ sequence }: Act, { contributions }: Referral) =>
  EVERY_CONTRIBUTOR.filter((name) => contributions[name]?.askedBy === sequence);

const stillAsked = (_act: Act, { contributions }: Referral) =>
  EVERY_CONTRIBUTOR.filter((name) => isWaitedFor(contributions[name]));

/** Of the bells, only that of what was asked for. */
const nobodyAsked = ({ type, data }: Act, file: Referral) =>
  waitsForNobody(file) && (type !== PASSED || (data as BellFacts).clock === 'contribution-received');

/** An agency has said what it knows, or the panel does without. */
const HAS_CONTRIBUTED = onAny(CONTRIBUTED, { key: ({ data }) => data.from });

/** One promise to keep in touch for each provider: those that have just taken the child, or begun, or ended. */
const nowMoved = (act: Act, file: Referral) => justMoved(file, act);

const stillWaited = (file: Referral, need?: string) => meantAt(file, need, 'waiting', 'assessing');

const SPOKEN_WITH = on('KeptInTouch', { key: ({ data }, file) => stillWaited(file, data.strand) });

const BEGUN = on('AssessmentStarted', { key: nowMoved });

/** The limits of this pathway alone, in the order in which a case meets them. */
const OF_A_REFERRAL = clocks([
  {
    ...LOCAL,
    id: 'draft-sent',
    title: 'finish the draft, or say that it is not needed',
    startedBy: ['ReferralStarted'],
    metBy: ['ReferralSubmitted'],
    stoppedBy: ENDED,
    whose: 'author',
    warn: [83],
    missed: 'Nothing is deleted. The co-ordinator rings whoever began it and asks whether help is still wanted.',
  },
  {
    ...LOCAL,
    id: 'referral-acknowledged',
    title: 'give the family a named contact',
    startedBy: ['ReferralSubmitted'],
    metBy: [on('OwnerAccepted', { when: ({ data }) => (data.contribution ?? null) === null })],
    stoppedBy: ENDED,
    whose: 'owner',
    warn: [1],
    missed: 'Take the case up today and ring the family.',
  },
  {
    ...LOCAL,
    id: 'triage-decided',
    title: 'decide at triage',
    startedBy: [
      'ReferralSubmitted',
      on('CaseReopened', { when: (_act, { stage }) => stage === 'pre.triage', key: () => 'reopen' }),
      ...goesOnAt('pre.received', 'pre.awaitingConsent', 'pre.awaitingInformation', 'pre.triage').filter(
        ({ event }) => event !== 'CaseReopened',
      ),
    ],
    metBy: DECIDED_AT_TRIAGE,
    stoppedBy: GONE_OR_RESTING,
    whose: 'triage',
    warn: [3, 1],
    missed: 'Decide on what there is, and tell the family when they will hear.',
  },
  {
    ...LOCAL,
    id: 'missing-information-supplied',
    title: 'supply what is missing',
    startedBy: ['MissingInformationListed', ...goesOnAt('pre.awaitingInformation')],
    metBy: [
      on('InformationSupplied', { when: (_act, { stage }) => stage !== 'pre.awaitingInformation' }),
      'ReferralFoundComplete',
    ],
    stoppedBy: ENDED_OR_RESTING,
    whose: 'holders',
    warn: [14, 7],
    missed:
      'Send it still, if there is something to send. The referral goes to triage and is decided on what there is; it is never returned or closed for this.',
  },
  {
    ...LOCAL,
    id: 'contribution-received',
    title: 'say what they know',
    startedBy: [
      ...onAny(ASKING, { key: nowAsked }),
      ...goesOnAt('pre.informationGathering').map((each) => ({ ...each, key: stillAsked })),
    ],
    metBy: HAS_CONTRIBUTED,
    stoppedBy: [
      ...ENDED_OR_RESTING,
      on('HistoryPackBuilt', { key: ({ data }) => data.goingWithout ?? [] }),
      ...NOT_TO_BE_SHARED,
    ],
    whose: 'contributor',
    owedSinceFirst: true,
    warn: [7, 1],
    missed: 'The agency and its lead are chased. The referral is never closed or returned: the panel may go without.',
  },
  {
    ...LOCAL,
    id: 'history-pack-built',
    title: 'build the pack for the panel',
    startedBy: onAny([...CONTRIBUTED, PASSED, ...GOING_ON], { when: nobodyAsked }),
    metBy: ['HistoryPackBuilt'],
    stoppedBy: [...ENDED_OR_RESTING, ...ASKING],
    whose: 'owner',
    warn: [1],
    missed: 'Build the pack today. The panel may go without what has not come.',
  },
  {
    ...LOCAL,
    id: 'listed-for-panel',
    title: 'put the case on the agenda of a panel',
    startedBy: [
      ...onAny(['HistoryPackBuilt', 'PanelItemRolled'], { when: (_act, { stage }) => stage === 'pre.readyForPanel' }),
      ...goesOnAt('pre.readyForPanel'),
    ],
    metBy: ['ListedForPanel'],
    stoppedBy: [...ENDED_OR_RESTING, 'ContributionRequested'],
    whose: 'owner',
    warn: [2],
    missed: 'List the case for the next panel, and tell the family the day.',
  },
  {
    ...THE_DAY_TOLD,
    id: 'panel-held',
    title: 'hear the case on the day the family was told',
    startedBy: LISTED,
    namedDate: ({ data }) => ('meetingOn' in data ? data.meetingOn : undefined),
    metBy: ['PanelItemOpened'],
    stoppedBy: [
      ...ENDED_OR_RESTING,
      on('PanelItemRolled', { when: (_act, { stage }) => stage === 'pre.readyForPanel' }),
    ],
    whose: 'owner',
    missed: 'Tell the family today why the panel did not hear them, and give a new day.',
  },
  {
    ...LOCAL,
    id: 'decision-notified',
    title: 'tell the family the decision in writing',
    startedBy: [on('PanelDecided', { when: (_act, { stage }) => stage === 'panel.decided' })],
    metBy: ['DecisionNotified'],
    stoppedBy: ENDED_OR_RESTING,
    whose: 'owner',
    warn: [1],
    missed: 'Send the letter today, and ring the family.',
  },
  {
    ...THE_DAY_TOLD,
    id: 'decision-looked-at-again',
    title: 'look again at a decision that nothing was needed then',
    startedBy: [on('PanelDecided', { when: ({ data }) => data.outcome === 'NOT_NEEDED_NOW' })],
    namedDate: ({ data }) => ('reviewOn' in data ? data.reviewOn : undefined),
    metBy: LOOKED_AT_AGAIN,
    stoppedBy: ['TransferredOut', 'ChildDied'],
    whose: 'owner',
    law: 'The day the panel named',
    warn: [7],
    missed: 'Ring the family, ask how things are, and re-open the case or record why not.',
  },
  {
    id: 'nd-first-appointment',
    title: 'first assessment appointment for suspected autism',
    kind: 'guidance',
    startedBy: onAny(['WaitingListJoined', 'TransferredIn'], { when: aboutAutism, from: firstReceived }),
    metBy: [on('AssessmentStarted', { when: aboutAutism })],
    stoppedBy: ENDED,
    due: within(weeks(13)),
    whose: 'provider',
    law: 'NICE QS51 statement 1 (autism: assessment starts within 3 months); NHS England counts 13 weeks from referral',
    warn: [14],
    missed: 'Tell the family honestly how long it will be, and see what can help meanwhile.',
  },
  {
    ...LOCAL,
    id: 'keep-in-touch',
    title: 'speak with the family who wait',
    startedBy: [
      on('WaitingListJoined', { key: nowMoved }),
      SPOKEN_WITH,
      BEGUN,
      ...goesOnAt('diagnostic.waiting', 'diagnostic.assessing').map((each) => ({
        ...each,
        key: (_act: Act, file: Referral) => stillWaited(file),
        from: lastSpokenWith,
      })),
    ],
    metBy: [SPOKEN_WITH, BEGUN],
    stoppedBy: [
      ...ENDED_OR_RESTING,
      on('AssessmentConcluded', { key: nowMoved }),
      on('ProviderAllocated', { key: ({ data }) => data.strand }),
    ],
    whose: 'keyWorker',
    warn: [14],
    missed: 'Ring the family this week: is it still wanted, has anything changed?',
  },
  {
    ...LOCAL,
    id: 'outcome-issued',
    title: 'give the family the outcome and a plan of support',
    startedBy: [
      on('AssessmentConcluded', { when: (_act, { stage }) => stage === 'diagnostic.concluded' }),
      ...goesOnAt('diagnostic.concluded'),
    ],
    metBy: ['OutcomeIssued'],
    stoppedBy: ENDED_OR_RESTING,
    whose: 'provider',
    warn: [3],
    missed: 'Send the outcome and the plan of support, and ring the family.',
  },
  {
    ...LOCAL,
    id: 'post-support-started',
    title: 'begin the support after the outcome',
    startedBy: ['OutcomeIssued', ...goesOnAt('outcome.issued')],
    metBy: ['PostSupportStarted', 'PostSupportCompleted'],
    stoppedBy: ENDED_OR_RESTING,
    whose: 'keyWorker',
    warn: [5],
    missed: 'Name a key worker and begin, or record that the family does not want it.',
  },
  {
    ...THE_DAY_TOLD,
    id: 'post-support-ends',
    title: 'end the support, or go on with it',
    startedBy: ['PostSupportStarted', 'TransferredIn'],
    namedDate: ({ data }) => ('endsOn' in data ? data.endsOn : undefined),
    metBy: ['PostSupportCompleted'],
    stoppedBy: ENDED,
    whose: 'keyWorker',
    warn: [14],
    missed: 'Ask the family what helped, and end the support or name a new day.',
  },
  {
    ...THE_DAY_TOLD,
    id: 'hold-reviewed',
    title: 'look again at a case that rests',
    startedBy: ['CaseHeld'],
    namedDate: ({ data }) => ('reviewOn' in data ? data.reviewOn : undefined),
    metBy: ['HoldEnded'],
    stoppedBy: ENDED,
    whose: 'owner',
    warn: [7],
    missed: 'Ring the family today: go on, or rest until a new day.',
  },
]);

/** Nothing is owed any more by whoever holds the case. */
const CLOSED = [
  ...ENDED,
  'PostSupportCompleted',
  on('DecisionNotified', { when: (_act, { stage }) => stage.startsWith('closed.') }),
] as const;

/** Every time limit of a referral. */
export const ACCESS_CLOCKS = [...OF_A_REFERRAL, ...clocksOfAChild<Referral>(CLOSED, HAS_CONTRIBUTED)];

/** The ids of these clocks. */
export type AccessClock = (typeof ACCESS_CLOCKS)[number]['id'];

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<AccessClock>();

/** The words in which notices and tasks of a referral are written. */
export const { dueBy, letter, text, notice, notices, task, tasks } = tellingOf<
  Referral,
  AccessAct,
  AccessClock,
  AccessRecipient
>();
