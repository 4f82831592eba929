import type { Prelude, PreludeAct, Preludes } from './prelude-act.js';

/** Both sides are asked to pay a half, and the panel has it before it. */
const submitted = (day: number): Prelude => [
  {
    day,
    event: 'FUNDING.REQUEST',
    by: 'laCaseOfficer',
    data: { options: 1, multiAgencyMeeting: `day ${day - 9}`, familyView: 'It must go on.' },
  },
];

const HEARD: Omit<PreludeAct, 'day'> = {
  event: 'VOICE.CAPTURE',
  by: 'laCaseOfficer',
  data: { how: 'a talk', words: 'I want to stay there.' },
};

const validated = (day: number): Prelude => [
  ...submitted(day - 1),
  { day: day - 1, ...HEARD },
  { day, event: 'FUNDING.VALIDATE', by: 'coordinator' },
];

/** The case is ready for a panel. */
export const packBuilt = (day: number): Prelude => [
  ...validated(day - 1),
  { day, event: 'PACK.BUILD', by: 'system' },
  { day: day + 1, event: 'SPLIT.PROPOSE', by: 'laCaseOfficer' },
];

const listed = (day: number): Prelude => [...packBuilt(day - 2), { day, event: 'PANEL.LIST', by: 'coordinator' }];

const BEFORE_THE_PANEL: Prelude = [...listed(64), { day: 85, event: 'ITEM.OPEN', by: 'meeting' }];

const atPanel = (day: number): Prelude => [...listed(day - 6), { day, event: 'ITEM.OPEN', by: 'meeting' }];

const bothSay = (day: number, health: Readonly<Record<string, unknown>>): Prelude => [
  ...atPanel(day),
  { day, event: 'AGENCY.POSITION', by: 'decider for education', data: { agency: 'education', position: 'agree' } },
  { day, event: 'AGENCY.POSITION', by: 'decider for health', data: { agency: 'health', ...health } },
];

const WITH_REASONS = {
  reasons: 'As the letter says.',
  evidence: ['The papers'],
  secondPerson: 'decider for education',
};

const YES = { position: 'agree' };

const agreed = (day: number): Prelude => [...bothSay(day, YES), { day, event: 'FUNDING.AGREE', by: 'panelChair' }];

const told = (day: number): Prelude => [...agreed(day - 2), { day, event: 'DECISION.NOTIFY', by: 'coordinator' }];

const active = (day: number): Prelude => [
  ...told(day - 3),
  { day, event: 'PACKAGE.START', by: 'laCaseOfficer', data: { confirmed: true } },
];

/** Begun without waiting for what it needs to be sent. */
const draft: Prelude = [
  {
    day: 88,
    event: 'FundingStarted',
    by: 'laCaseOfficer',
    data: { child: { name: 'Robin' }, contact: { name: 'Sam Example', phone: '07700 900 123' } },
  },
];

/** How a request for joint funding comes to each of its states. */
export const PRELUDES_OF_FUNDING: Preludes = {
  draft,
  submitted: submitted(88),
  returned: [
    ...submitted(86),
    { day: 88, event: 'FUNDING.RETURN', by: 'coordinator', data: { missing: ['a costed local option'] } },
  ],
  validating: validated(88),
  packBuilt: packBuilt(88),
  listed: listed(88),
  atPanel: BEFORE_THE_PANEL,
  agreed: agreed(88),
  agreedWithConditions: [
    ...bothSay(88, YES),
    {
      day: 88,
      event: 'FUNDING.AGREE_CONDITIONS',
      by: 'panelChair',
      data: { conditions: [{ id: 'c1', text: 'a visit each term', owner: 'sendCaseOfficer', due: '2099-12-31' }] },
    },
  ],
  interimWithoutPrejudice: [
    ...atPanel(88),
    {
      day: 88,
      event: 'AgencyPositionRecorded',
      by: 'decider for health',
      data: { agency: 'health', position: 'needsOwnGovernance', reason: 'above my limit', decidesOn: 'day 100' },
    },
    {
      day: 88,
      event: 'AGENCY.POSITION',
      by: 'decider for education',
      data: { agency: 'education', position: 'agree' },
    },
    {
      day: 88,
      event: 'InterimFundingAgreed',
      by: 'panelChair',
      data: { ...WITH_REASONS, payers: { education: 100 }, from: 'day 90', until: 'day 120' },
    },
  ],
  deferred: [
    ...atPanel(88),
    { day: 88, event: 'FUNDING.DEFER', by: 'panelChair', data: { wanted: ['a report'], until: 'day 120' } },
  ],
  refused: [...atPanel(88), { day: 88, event: 'FUNDING.REFUSE', by: 'panelChair', data: { meanwhile: 'the council' } }],
  notAgreed: [
    ...bothSay(88, { position: 'disagree', reason: 'the need is educational' }),
    { day: 88, event: 'FUNDING.NOT_AGREED', by: 'panelChair' },
  ],
  notified: told(88),
  implementing: [
    ...told(86),
    { day: 88, event: 'PackageStarted', by: 'laCaseOfficer', data: { startedOn: 'day 88', familyConfirms: true } },
  ],
  active: active(88),
  varied: [
    ...active(80),
    {
      day: 88,
      event: 'PackageVaried',
      by: 'laCaseOfficer',
      data: {
        line: 'l1',
        from: 'day 100',
        units: 51,
        because: 'a week less',
      },
    },
  ],
  renewed: [...active(80), { day: 88, event: 'REVIEW.RECORD', by: 'laCaseOfficer', data: { decision: 'continue' } }],
  // Three months after it began.
  reviewDue: active(-10),
};
