import { inForceSince, type Limit, limitIn } from '#engine/limit';
import { beginningWith, months, within, workingDays } from '#statutory-calendar/periods';
import { asRead, courtOffice, noLimit } from '#statutory-calendar/rules';
import { AUTHORITY, BOARD, CODE, FAMILY } from '../../law-book/whose-duty.js';
import type { Route } from '../case.js';

/** The council’s own two stages, by the Code that the Ombudsman has used in casework since 1 April 2026. A council may depart from it only with reasons. */
const LAW_OF_COUNCIL_COMPLAINTS: readonly Limit[] = [
  {
    ...CODE,
    id: 'corporate-stage1-ack',
    title: 'acknowledge the complaint',
    starts: 'the complaint was received',
    due: within(workingDays(5, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Response at stage 1',
  },
  {
    ...CODE,
    id: 'corporate-stage1-response',
    title: 'answer the complaint at stage 1',
    starts: 'the complaint was acknowledged',
    due: within(workingDays(10, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Up to ten working days more, with reasons; then stage 2',
  },
  {
    ...CODE,
    id: 'corporate-stage2-ack',
    title: 'acknowledge the complaint at stage 2',
    starts: 'the request to go on was received',
    due: within(workingDays(5, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Response at stage 2',
  },
  {
    ...CODE,
    id: 'corporate-stage2-response',
    title: 'give the final answer',
    starts: 'the request was acknowledged',
    due: within(workingDays(20, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    exceptions: ['X-CODE'],
    next: 'Up to twenty working days more, with reasons; then the Ombudsman',
  },
];

/** Complaints under Children Act 1989 s.26: SI 2006/1738, in its order. Its reg 2 names Boxing Day among the days that are no working days. */
const LAW_OF_CHILDREN_ACT_COMPLAINTS: readonly Limit[] = inForceSince<Limit>('2006-09-01', [
  {
    ...FAMILY,
    id: 'ca89-time-limit',
    title: 'make representations',
    starts: 'the grounds arose',
    owedBy: 'complainant',
    due: within(months(12)),
    law: 'SI 2006/1738 reg 9(1)',
    exceptions: ['X-CA9'],
    next: 'Stage 1',
  },
  {
    ...AUTHORITY,
    id: 'ca89-stage1',
    title: 'resolve the complaint locally',
    starts: 'the start date: received, advocate appointed, sufficient interest decided, or later as agreed',
    due: within(workingDays(10, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 14(1), (3)–(4)',
    exceptions: ['X-CA14'],
    breach: 'nextStage',
    next: 'Stage 2 as of right',
  },
  {
    ...AUTHORITY,
    id: 'ca89-stage1-extended',
    title: 'resolve a complex complaint locally',
    starts: 'the start date of stage 1',
    due: within(workingDays(20, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 14(5)',
    breach: 'nextStage',
    next: 'Stage 2 as of right',
  },
  {
    ...AUTHORITY,
    id: 'ca89-stage2',
    title: 'investigate with an independent person, and respond',
    starts: 'the request was received, skipping was agreed, or the written record was finished',
    due: within(workingDays(25, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 17(3)–(5)',
    exceptions: ['X-CA17'],
    breach: 'nextStage',
    next: 'Panel',
  },
  {
    ...AUTHORITY,
    id: 'ca89-stage2-extended',
    title: 'respond at stage 2, after telling the complainant why it is late',
    starts: 'the start date of stage 2',
    due: within(workingDays(65, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 17(6)(b)',
    breach: 'nextStage',
    next: 'Panel',
  },
  {
    ...FAMILY,
    id: 'ca89-stage3-request',
    title: 'ask for a panel, with reasons',
    starts: 'the complainant received the response',
    owedBy: 'complainant',
    due: within(workingDays(20, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 18(2)',
    next: 'The panel meets',
  },
  {
    ...AUTHORITY,
    id: 'ca89-panel-meets',
    title: 'have the panel meet',
    starts: 'the request was received',
    due: within(workingDays(30, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 19(4)',
    breach: 'ombudsman',
    next: 'The panel reports',
  },
  {
    ...AUTHORITY,
    id: 'ca89-panel-report',
    title: 'send the report',
    starts: 'the panel met',
    owedBy: 'panel',
    due: within(workingDays(5, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 20(2)',
    breach: 'ombudsman',
    next: 'The authority responds',
  },
  {
    ...AUTHORITY,
    id: 'ca89-la-response-to-panel',
    title: 'determine its response and send it, with the way to the Ombudsman',
    starts: 'the recommendations were received',
    due: within(workingDays(15, 'SI 2006/1738')),
    law: 'SI 2006/1738 reg 20(3)',
    breach: 'ombudsman',
    next: 'The Ombudsman',
  },
]);

/** Where a complaint goes besides: the Ombudsmen, the NHS, the court and the Secretary of State. */
const LAW_BEYOND_THE_COUNCIL: readonly Limit[] = [
  {
    ...FAMILY,
    id: 'lgsco-complaint',
    title: 'complain to the Local Government and Social Care Ombudsman',
    starts: 'the complainant first had notice of the matter',
    owedBy: 'complainant',
    due: asRead('lgsco-start-day', { beginningWith: beginningWith(months(12)), anniversary: within(months(12)) }),
    law: 'Local Government Act 1974 s.26B; s.26(6)(a) where there was a right of appeal',
    exceptions: ['X-LATE'],
    next: 'Investigation',
    evidence: 'secondary',
  },
  {
    ...FAMILY,
    id: 'nhs-complaint-time-limit',
    title: 'complain to the board or the provider',
    starts: 'the matter occurred, or came to notice',
    owedBy: 'complainant',
    due: within(months(12)),
    law: 'SI 2009/309 reg 12(1)',
    exceptions: ['X-LATE'],
    next: 'Acknowledged in three working days',
    evidence: 'memory',
  },
  {
    ...BOARD,
    id: 'nhs-complaint-ack',
    title: 'acknowledge the complaint',
    starts: 'the complaint was received',
    owedBy: 'board or provider',
    due: within(workingDays(3, 'SI 2009/309')),
    law: 'SI 2009/309 reg 13(3)',
    breach: 'phso',
    next: 'Response',
    evidence: 'secondary',
  },
  {
    ...BOARD,
    id: 'nhs-complaint-response',
    title: 'respond, or explain why not and respond as soon as practicable',
    starts: 'the complaint was received',
    owedBy: 'board or provider',
    due: beginningWith(months(6)),
    law: 'SI 2009/309 reg 14(3)–(4)',
    exceptions: ['X-NHS14'],
    breach: 'phso',
    next: 'The Health Service Ombudsman',
    evidence: 'secondary',
  },
  {
    ...FAMILY,
    id: 'phso-complaint',
    title: 'complain to the Health Service Ombudsman',
    starts: 'first aware of the problem',
    owedBy: 'complainant',
    due: within(months(12)),
    law: 'Health Service Commissioners Act 1993 s.9(4)',
    exceptions: ['X-LATE'],
    next: 'Investigation',
    evidence: 'memory',
  },
  {
    ...FAMILY,
    id: 'judicial-review',
    title: 'issue the claim, and promptly',
    starts: 'the grounds first arose',
    owedBy: 'claimant',
    due: asRead('court-office-closed', {
      safeDay: courtOffice(within(months(3)), false),
      rolls: courtOffice(within(months(3)), true),
    }),
    law: 'CPR 54.5(1), 2.8(5)',
    exceptions: ['X-CPR'],
    next: 'First a letter before claim, to be answered in about 14 days',
    evidence: 'secondary',
  },
  {
    ...FAMILY,
    id: 'dfe-s496-497',
    title: 'may complain to the Secretary of State',
    starts: 'the authority or a governing body acts unreasonably or fails in a duty',
    owedBy: 'complainant',
    due: noLimit('at any time'),
    law: 'Education Act 1996 ss.496, 497, 497A',
    breach: 'none',
    next: 'Directions',
    evidence: 'memory',
  },
];

/** Every limit of the law on complaints, route by route. */
export const LAW_OF_COMPLAINTS: readonly Limit[] = [
  ...LAW_OF_COUNCIL_COMPLAINTS,
  ...LAW_OF_CHILDREN_ACT_COMPLAINTS,
  ...LAW_BEYOND_THE_COUNCIL,
];

/** The row of the law with that id, for a clock that is bound to it. */
export const limitOf = <const Id extends string>(id: Id) => ({ ...limitIn(LAW_OF_COMPLAINTS, id), id });

/** By which a complaint is acknowledged, at either stage. */
export const TO_ACKNOWLEDGE = ['corporate-stage1-ack', 'nhs-complaint-ack', 'corporate-stage2-ack'] as const;

/** By which an answer is owed to whoever complained. */
export const TO_ANSWER = [
  'corporate-stage1-response',
  'corporate-stage1-extended',
  'ca89-stage1',
  'ca89-stage1-extended',
  'nhs-complaint-response',
  'nhs-complaint-agreed',
  'corporate-stage2-response',
  'corporate-stage2-extended',
  'ca89-stage2',
  'ca89-stage2-extended',
  'ca89-la-response-to-panel',
] as const;

/** Every day of ours: once one has gone by, an Ombudsman may look at it. */
export const DAYS_OF_OURS = [...TO_ACKNOWLEDGE, ...TO_ANSWER, 'ca89-panel-meets', 'ca89-panel-report'] as const;

/** The time to go on with it, by route and stage. */
export const TO_GO_ON = ['complaint-taken-further', 'ca89-stage3-request'] as const;

/** By which the first answer is owed, by route. */
export const FIRST_ANSWER = {
  corporate: 'corporate-stage1-response',
  childrenAct: 'ca89-stage1',
  nhs: 'nhs-complaint-response',
} as const satisfies Record<Route, (typeof TO_ANSWER)[number]>;

/** The days that can be put off, once each: those of the first answer, and of stage 2. */
export const CAN_BE_PUT_OFF = [...Object.values(FIRST_ANSWER), 'corporate-stage2-response', 'ca89-stage2'] as const;

/** Whether a bell is of one of these clocks. */
export const isOneOf = (clocks: readonly string[], clock: string): boolean => clocks.includes(clock);
