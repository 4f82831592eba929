import type { Prelude, PreludeAct, Preludes } from './prelude-act.js';

/** No panel hears a case before the child has been heard, or would rather not be. */
export const VOICE_HEARD: PreludeAct = {
  day: 24,
  event: 'VOICE.CAPTURE',
  by: 'coordinator',
  data: { how: 'a talk at home', words: 'I like drawing and I do not like the bell.' },
};

/** Where the story says that the child would rather not. */
export const VOICE_DECLINED: PreludeAct = { ...VOICE_HEARD, data: { declinedBecause: 'would rather not' } };

const received = (day: number): Prelude => [
  { day, event: 'REFERRAL.SUBMIT', by: 'family' },
  { day: day + 1, event: 'OWNER.ACCEPT', by: 'coordinator' },
];

const gathering = (day: number): Prelude => [
  ...received(day - 7),
  { day, event: 'TRIAGE.ACCEPT', by: 'triageClinician', data: { reason: 'needs in more than one area' } },
];

/** Everything a panel asks for is there. */
export const READY: Prelude = [
  ...gathering(8),
  { day: 15, event: 'INFO.RECEIVED', by: 'coordinator', data: { from: 'setting', summary: 'by telephone' } },
  { day: 16, event: 'INFO.RECEIVED', by: 'schoolNurse', data: { from: 'health' } },
  {
    day: 17,
    event: 'INFO.RECEIVED',
    by: 'socialCareScreening',
    data: { from: 'socialCare', nilReturn: true, screeningQuestions: 'answered' },
  },
  VOICE_HEARD,
  { day: 26, event: 'PACK.BUILD', by: 'system', data: { packHash: 'p1' } },
];

/** For a panel of which the story tells nothing. */
const listed = (day: number): Prelude => [
  ...READY,
  { day: day - 5, event: 'ListedForPanel', by: 'meeting', data: { meetingOn: `day ${day}` } },
];

const opened = (day: number): Prelude => [...listed(day), { day, event: 'ITEM.OPEN', by: 'meeting' }];

const decided = (day: number, outcome = 'ALLOCATE_ASSESSMENT'): Prelude => [
  ...opened(day),
  {
    day,
    event: 'PanelDecided',
    by: 'meeting',
    data: { outcome, reasons: 'As the letter says.', onward: 'the service named in the letter', rightsBlock: true },
  },
];

const told = (day: number, outcome?: string): Prelude => [
  ...decided(day - 2, outcome),
  { day, event: 'DECISION.NOTIFY', by: 'coordinator', data: { documents: ['Decision letter'] } },
];

const allocated = (day: number): Prelude => [
  ...told(day - 3),
  { day, event: 'ALLOCATE', by: 'coordinator', data: { provider: 'Children’s therapies', acceptedAt: `day ${day}` } },
];

const assessing = (day: number): Prelude => [
  ...allocated(day - 3),
  { day, event: 'ASSESSMENT.START', by: 'coordinator' },
];

const concluded = (day: number): Prelude => [
  ...assessing(day - 5),
  { day, event: 'ASSESSMENT.CONCLUDE', by: 'coordinator', data: { result: 'not made', needs: 'fewer words at once' } },
];

const issued = (day: number): Prelude => [...concluded(day - 3), { day, event: 'OUTCOME.ISSUE', by: 'coordinator' }];

const supported = (day: number): Prelude => [
  ...issued(day - 3),
  {
    day,
    event: 'POST.START',
    by: 'coordinator',
    data: { endsOn: '2099-12-31', keyWorker: 'holder of accessCoordinator1' },
  },
];

const turnedAway = (event: string, reason: string): Prelude => [
  ...received(80),
  {
    day: 88,
    event,
    by: 'triageClinician',
    data: {
      reason,
      to: 'the early help service',
      secondPerson: 'holder of accessPathwayManager',
      acceptedBy: 'holder of earlyHelp',
      firstContactBy: 'day 95',
      unmetNeed: ['SLCN'],
      rightsBlock: true,
      explanation: 'Another service can help sooner.',
    },
  },
];

/** How a referral comes to each of its states. */
export const PRELUDES_OF_ACCESS: Preludes = {
  'pre.draft': [{ day: 88, event: 'REFERRAL.START', by: 'family' }],
  'pre.received': received(88),
  'pre.awaitingConsent': [{ day: 89, event: 'REFERRAL.SUBMIT', by: 'setting.senco', data: { familyAgreed: true } }],
  'pre.awaitingInformation': [
    ...received(86),
    {
      day: 88,
      event: 'COMPLETENESS.RETURN',
      by: 'coordinator',
      data: { items: [{ what: 'what the school has tried', from: 'setting' }] },
    },
  ],
  'pre.triage': [...received(86), { day: 88, event: 'ReferralFoundComplete', by: 'coordinator' }],
  'pre.informationGathering': gathering(88),
  'pre.readyForPanel': READY,
  'panel.listed': [...READY, { day: 40, event: 'PANEL.LIST', by: 'coordinator' }],
  'panel.inSession': opened(89),
  'panel.decided': decided(89),
  'diagnostic.allocated': allocated(89),
  'diagnostic.waiting': [...allocated(88), { day: 89, event: 'WaitingListJoined', by: 'coordinator' }],
  'diagnostic.assessing': assessing(89),
  'diagnostic.concluded': concluded(89),
  'outcome.issued': issued(89),
  'post.support': supported(89),
  held: [
    ...received(86),
    {
      day: 88,
      event: 'CaseHeld',
      by: 'coordinator',
      data: { because: 'familyRequest', why: 'they ask for a pause', reviewOn: '2099-12-31' },
    },
  ],
  'closed.completed': [
    ...supported(87),
    { day: 89, event: 'POST.COMPLETE', by: 'coordinator', data: { what: 'It goes well.' } },
  ],
  'closed.supportWithoutAssessment': told(89, 'SUPPORT_PLAN_ONLY'),
  'closed.redirected': turnedAway('TRIAGE.REDIRECT', 'EARLY_HELP_FIRST'),
  'closed.declined': turnedAway('TRIAGE.DECLINE', 'LIVES_ELSEWHERE'),
  'closed.withdrawn': [...received(86), { day: 88, event: 'WITHDRAW', by: 'family' }],
  'closed.transferred': [
    ...received(86),
    { day: 88, event: 'TRANSFER.OUT', by: 'coordinator', data: { to: 'the next county', acceptedBy: 'its team' } },
  ],
  'closed.deceased': [
    ...received(86),
    { day: 88, event: 'ChildDied', by: 'coordinator', data: { toldBy: 'the school, by telephone' } },
  ],
};
