import type { Prelude, Preludes } from './prelude-act.js';

const refused = (day: number): Prelude => [
  { day, event: 'DISAGREE.RAISE', by: 'system', data: { kind: 'refusal to assess' } },
];

const aboutThePlan = (day: number): Prelude => [
  { day, event: 'DISAGREE.RAISE', by: 'system', data: { kind: 'amended plan' } },
];

const advised = (day: number, after = refused): Prelude => [
  ...after(day - 4),
  { day, event: 'MEDIATION.ADVICE', by: 'mediationAdviser' },
];

const declined = (day: number, after = refused): Prelude => [
  ...advised(day - 1, after),
  { day, event: 'MEDIATION.DECLINE', by: 'family' },
];

const certified = (day: number, after = refused): Prelude => [
  ...declined(day - 2, after),
  { day, event: 'MEDIATION.CERTIFY', by: 'mediationAdviser' },
];

const wanted = (day: number): Prelude => [
  ...advised(day - 1),
  { day, event: 'MEDIATION.REQUEST', by: 'family', data: { issues: ['education'] } },
];

const arranged = (day: number, on: string): Prelude => [
  ...wanted(day - 5),
  {
    day,
    event: 'MEDIATION.ARRANGE',
    by: 'laCaseOfficer',
    data: { date: on, where: 'the family centre', familyToldOn: `day ${day}` },
  },
];

const held = (day: number): Prelude => [
  ...arranged(day - 10, `day ${day}`),
  { day, event: 'MEDIATION.HELD', by: 'mediationAdviser', data: { laRepAuthority: true } },
];

const lodged = (day: number, after = refused): Prelude => [
  ...certified(day - 4, after),
  { day, event: 'APPEAL.LODGE', by: 'family' },
];

const registered = (day: number): Prelude => [
  ...lodged(day - 7),
  { day, event: 'APPEAL.REGISTER', by: 'tribunal', data: { laReceived: `day ${day}` } },
];

const responded = (day: number): Prelude => [
  ...registered(day - 14),
  { day, event: 'APPEAL.RESPOND', by: 'laCaseOfficer', data: { opposed: true } },
];

const heard = (day: number): Prelude => [...responded(day - 14), { day, event: 'APPEAL.HEAR', by: 'tribunal' }];

const ordered = (day: number): Prelude => [
  ...heard(day - 7),
  { day, event: 'ORDER.MAKE', by: 'tribunal', data: { outcome: 'upheld', order: 'assess' } },
];

/** An appeal about what a plan says, decided with a recommendation to health. */
const recommended = (day: number): Prelude => [
  ...certified(day - 50, aboutThePlan),
  {
    day: day - 46,
    event: 'APPEAL.LODGE',
    by: 'family',
    data: { sections: ['B', 'F'], recommendations: ['health'] },
  },
  { day: day - 40, event: 'APPEAL.REGISTER', by: 'tribunal', data: { laReceived: `day ${day - 40}` } },
  { day: day - 20, event: 'APPEAL.RESPOND', by: 'laCaseOfficer', data: { opposed: true } },
  { day: day - 9, event: 'APPEAL.HEAR', by: 'tribunal' },
  {
    day: day - 3,
    event: 'ORDER.MAKE',
    by: 'tribunal',
    data: { outcome: 'upheld', order: ['amend section F', 'placement'], recommendations: ['health'] },
  },
];

/** How a right to mediate and to appeal comes to each of its states. */
export const PRELUDES_OF_APPEALS: Preludes = {
  'mediation.offered': [...refused(86), { day: 88, event: 'MEDIATION.OFFER', by: 'laCaseOfficer' }],
  'mediation.adviceGiven': advised(88),
  'mediation.declined': declined(89),
  'mediation.requested': wanted(88),
  'mediation.arranged': arranged(88, 'day 100'),
  'mediation.held': held(89),
  'mediation.agreement': [
    ...held(88),
    { day: 89, event: 'MEDIATION.AGREE', by: 'mediationAdviser', data: { what: 'the council will assess' } },
  ],
  'mediation.noAgreement': [...held(88), { day: 88, event: 'MEDIATION.NO_AGREEMENT', by: 'mediationAdviser' }],
  'mediation.certificateIssued': certified(89),
  'appeal.window': refused(88),
  'appeal.lodged': lodged(88),
  'appeal.registered': registered(88),
  'appeal.conceded': [
    ...registered(80),
    { day: 88, event: 'APPEAL.CONCEDE', by: 'manager', data: { notifiedTribunal: 'day 88' } },
  ],
  'appeal.responseFiled': responded(88),
  'appeal.hearing': heard(88),
  'order.made': ordered(88),
  'order.complying': [
    ...recommended(87),
    { day: 88, event: 'StepTaken', by: 'laCaseOfficer', data: { step: 'placementAmended' } },
  ],
  'order.complied': [
    ...recommended(85),
    { day: 86, event: 'StepTaken', by: 'laCaseOfficer', data: { step: 'placementAmended' } },
    { day: 86, event: 'StepTaken', by: 'laCaseOfficer', data: { step: 'planAmended' } },
    {
      day: 87,
      event: 'RECOMMENDATION.RESPOND',
      by: 'dco',
      data: { from: 'health', follow: true, laReceived: 'day 87' },
    },
    { day: 88, event: 'RECOMMENDATION.COPY_SOS', by: 'laCaseOfficer', data: { of: 'health' } },
  ],
  'recommendation.responding': [
    ...recommended(86),
    { day: 87, event: 'StepTaken', by: 'laCaseOfficer', data: { step: 'placementAmended' } },
    { day: 88, event: 'StepTaken', by: 'laCaseOfficer', data: { step: 'planAmended' } },
  ],
  resolved: [
    ...held(86),
    {
      day: 87,
      event: 'MediationAgreed',
      by: 'mediationAdviser',
      data: { points: [{ what: 'a letter', is: 'other' }] },
    },
    { day: 88, event: 'StepTaken', by: 'laCaseOfficer', data: { step: 'agreedPoint', point: 1 } },
  ],
  'closed.withdrawn': [
    ...registered(80),
    { day: 88, event: 'DISAGREE.CLOSE', by: 'family', data: { reason: 'no longer wanted', decidedBy: 'the family' } },
  ],
  // Dismissed, and nobody asked for permission to appeal further.
  'closed.noAgreement': [
    ...heard(13),
    { day: 20, event: 'ORDER.MAKE', by: 'tribunal', data: { outcome: 'dismissed' } },
  ],
  'closed.ended': [...wanted(86), { day: 88, event: 'CaseMovedOn', by: 'system', data: { act: 'ChildDied' } }],
  'closed.outOfTime': refused(0),
};
