import { inForceSince } from '#engine/limit';
import { local, months, weeks, within } from '#statutory-calendar/periods';
import { asSoonAsPracticable, lookBack, soonAndAtLatest } from '#statutory-calendar/rules';
import { AUTHORITY } from '../../law-book/whose-duty.js';
import { clocks, ENDED, law, NOT_TO_ASSESS, on } from '../acts.js';

/** "Received": by post or by a page before it was recorded here. The six, sixteen and twenty weeks run from the same day. */
export const REQUEST_RECEIVED = on('AssessmentRequested', {
  from: ({ data, occurredOn }) => data.receivedOn ?? occurredOn,
});

/** What to do when a decision is late. */
export const DECIDE_NOW = 'The duty continues: decide now, and tell the family why it is late and what they can do.';

/**
 * From the request to the decision whether to assess: SI 2014/1530 regs 3 to 5, in their order. `due` is the regulation’s
 * own phrase; rows with acts beside them run on cases.
 */
export const LAW_OF_THE_REQUEST = inForceSince(
  '2014-09-01',
  law([
    {
      ...AUTHORITY,
      id: 'ehcna-consult-family',
      title: 'consult the parent or young person before determining whether provision by a plan may be necessary',
      starts: 'the request was received, or the authority became responsible for the child',
      due: asSoonAsPracticable,
      law: 'SI 2014/1530 reg 3; CFA 2014 s.36(4)',
      next: 'Decide whether to assess',
      startedBy: [REQUEST_RECEIVED],
      metBy: ['PartnersNotified'],
      stoppedBy: NOT_TO_ASSESS,
      whose: 'caseOfficer',
      missed: 'Ask them now what they think; nothing can be decided before.',
    },
    {
      ...AUTHORITY,
      id: 'ehcna-not-necessary-notice',
      title: 'tell the parent or young person, with reasons, that no plan is necessary and so no assessment',
      starts: 'the request was received, or the authority became responsible for the child',
      due: soonAndAtLatest(within(weeks(6))),
      law: 'SI 2014/1530 reg 4(1); CFA 2014 s.36(5)',
      next: 'Appeal under s.51(2)(a), after a mediation certificate',
      note: 'It has no exception of its own: reg 5(4) relaxes reg 5(1) only.',
    },
    {
      ...AUTHORITY,
      id: 'ehcna-notify-partners',
      title:
        'tell the health board, its own social care officers and the head, early-years lead or principal that it is considering an assessment',
      starts: 'the authority is considering an assessment',
      due: asSoonAsPracticable,
      law: 'SI 2014/1530 reg 4(2); CFA 2014 s.36(7)',
      next: 'The family may express views and submit evidence (s.36(7)(b)); the law sets no shortest time',
      startedBy: [REQUEST_RECEIVED],
      metBy: ['PartnersNotified'],
      stoppedBy: NOT_TO_ASSESS,
      whose: 'caseOfficer',
      missed: 'Send the notices now.',
    },
    {
      ...AUTHORITY,
      id: 'ehcna-decision',
      title: 'decide whether to assess, and tell the family',
      starts: 'the request was received, or the authority became responsible for the child',
      due: soonAndAtLatest(within(weeks(6))),
      law: 'SI 2014/1530 reg 5(1)–(3); CFA 2014 s.36(5), (7), (8)',
      exceptions: ['X5'],
      note: 'The health board, social care and the school, college or early-years provider are told of the decision too (reg 5(2)).',
      next: 'If it assesses, ask for advice. If it refuses, the notice carries appeal, time limits, mediation (reg 32), disagreement resolution and advice',
      startedBy: [REQUEST_RECEIVED],
      metBy: ['AssessmentAgreed', 'AssessmentRefused'],
      stoppedBy: ENDED,
      whose: 'caseOfficer',
      warn: [14, 3],
      missed: DECIDE_NOW,
    },
    {
      ...AUTHORITY,
      id: 'ehcna-prior-assessment-bar',
      title: 'need not consider a request if the child was assessed since then',
      starts: 'the request was received',
      due: lookBack(months(6)),
      law: 'CFA 2014 s.36(6)(b)',
      breach: 'none',
      next: 'It may still choose to consider',
    },
  ]),
);

/** The area’s own: how soon the family and the partners hear that the request has come. */
export const REQUEST_CLOCKS = clocks([
  {
    id: 'request-acknowledged',
    title: 'tell the family that the request has come, and tell the partners',
    kind: 'local',
    startedBy: [REQUEST_RECEIVED],
    metBy: ['PartnersNotified'],
    stoppedBy: NOT_TO_ASSESS,
    due: local,
    whose: 'caseOfficer',
    law: 'The area’s own limit; the notice itself is SI 2014/1530 reg 4(2) and Children and Families Act 2014 s.36(7)',
    missed: 'Ring the family today and send the notices.',
  },
]);
