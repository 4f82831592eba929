import { inForceSince, type Limit } from '#engine/limit';
import { local } from '#statutory-calendar/periods';
import { asSoonAsPracticable, noLimit } from '#statutory-calendar/rules';
import { AUTHORITY, BOARD } from '../law-book/whose-duty.js';

/** Who pays and who agrees: CFA 2014 ss.26, 31 and 57. The law has no number of days here, and no dispute pauses a clock. */
export const LAW_OF_JOINT_COMMISSIONING: readonly Limit[] = inForceSince<Limit>('2014-09-01', [
  {
    ...AUTHORITY,
    id: 'joint-commissioning-dispute',
    title: 'resolve it by the agreed procedure, as quickly as possible',
    starts: 'a dispute between the parties to the arrangements of s.26',
    owedBy: 'local authority and partner boards',
    due: local,
    law: 'CFA 2014 s.26(3)(g), (6)',
    breach: 'jointDuty',
    next: 'NHS England and the Department; judicial review; area inspection',
    note: 'Plan clocks run on; the authority stays liable for section F and the board for section G (s.42(2), (3)).',
  },
  {
    ...BOARD,
    id: 'cooperation-refusal-reasons',
    title: 'give written reasons for refusing to co-operate',
    starts: 'a body of s.31 refuses',
    owedBy: 'bodies of s.31(1)',
    due: asSoonAsPracticable,
    law: 'CFA 2014 s.31(2), (3)',
    next: 'Escalate',
  },
  {
    ...BOARD,
    id: 'health-agree-section-g',
    title: 'agree the health care provision of section G',
    starts: 'the plan is being prepared',
    due: noLimit('inside the twenty weeks, with no period of its own'),
    law: 'SI 2014/1530 reg 12(2)',
    breach: 'B1',
    next: 'Escalate by the procedure of s.26',
  },
  {
    ...AUTHORITY,
    id: 'disagreement-resolution',
    title: 'have independent facilitation to offer, which is voluntary',
    starts: 'a disagreement of authority, board, family or setting',
    due: noLimit('no period in law'),
    law: 'CFA 2014 s.57; s.57(3)(a) for authority and board',
    next: 'Facilitation',
  },
]);
