import { and } from 'xstate';
import { clocksOn } from '../duties.js';
import { ARRANGING, CERTIFY, CHOOSING, CONCLUDING, MEDIATING_BESIDE } from '../mediation/states.js';
import { appealing } from '../setup.js';
import { COMPLYING_BESIDE, complying, lapsing, ORDERED, WITHDRAWN } from '../states.js';

const BEFORE_IT = 'The Tribunal';

const CONCEDE = {
  guard: and(['leaveIsNotOutstanding', 'noResponseHasBeenFiled']),
  target: '#appeal.conceded',
  actions: 'concede',
} as const;

/** Directions, evidence and the day of a hearing, as they come. */
const PREPARING = {
  DirectionsGiven: { actions: 'noteOnly' },
  EvidenceSent: { actions: 'noteOnly' },
  HearingListed: { actions: 'listTheHearing' },
} as const;

const BESIDE = { ...MEDIATING_BESIDE, ...COMPLYING_BESIDE } as const;

/** What may come from the registration until the hearing. */
const BEFORE_THE_HEARING = { ...BESIDE, ...WITHDRAWN, ...ORDERED, ...PREPARING, AppealConceded: CONCEDE } as const;

/** From the time to appeal to the Tribunal’s door, and to a hearing. */
export const appeal = appealing.state({
  initial: 'window',
  states: {
    window: {
      meta: {
        title: 'Time to mediate and to appeal',
        plainly: 'Your time to choose',
        owner: 'family',
        clocks: ['mediation-contact-adviser', 'appeal-lodge'],
        because: 'Nobody has to do anything. When the time is over, the decision stands.',
      },
      description: 'The family may mediate, and may appeal. Nobody has to do anything; both times run.',
      on: {
        ...ARRANGING,
        ...CONCLUDING,
        ...CHOOSING,
        ...COMPLYING_BESIDE,
        CertificateIssued: CERTIFY,
        ...lapsing('#closed.outOfTime'),
      },
    },
    lodged: {
      meta: {
        title: 'The Tribunal has the appeal',
        plainly: BEFORE_IT,
        owner: 'tribunal',
        clocks: [],
        because: 'The Tribunal registers an appeal, usually within ten working days; the law sets it no limit.',
        aside: true,
      },
      description: 'The Tribunal has the appeal and registers it.',
      on: {
        ...BESIDE,
        ...WITHDRAWN,
        ...ORDERED,
        LeaveDecided: [
          { guard: and(['leaveIsAsked', 'leaveIsRefused']), target: '#closed.outOfTime', actions: 'noteLeave' },
          { guard: 'leaveIsAsked', actions: 'noteLeave' },
        ],
        AppealRegistered: { guard: 'leaveIsNotOutstanding', target: 'registered', actions: 'register' },
        AppealConceded: CONCEDE,
      },
    },
    registered: {
      meta: {
        title: 'The council is to respond',
        plainly: BEFORE_IT,
        owner: 'caseOfficer',
        clocks: ['appeal-la-response', 'appeal-evidence-deadline'],
        aside: true,
      },
      description: 'The authority has the appeal. It responds, or tells the Tribunal that it does not oppose it.',
      on: {
        ...BEFORE_THE_HEARING,
        ResponseFiled: { target: 'responseFiled', actions: 'noteResponse' },
      },
    },
    responseFiled: {
      meta: {
        title: 'Evidence and the hearing',
        plainly: BEFORE_IT,
        owner: 'caseOfficer',
        clocks: ['appeal-evidence-deadline', 'appeal-bundle', 'appeal-hearing'],
        because: 'The Tribunal gives the days by its directions; until it does there are none.',
        aside: true,
      },
      description: 'Evidence goes to and fro by the Tribunal’s directions.',
      on: {
        ...BEFORE_THE_HEARING,
        AppealHeard: { target: 'hearing', actions: 'noteOnly' },
      },
    },
    hearing: {
      meta: {
        title: 'The Tribunal writes its decision',
        plainly: BEFORE_IT,
        owner: 'tribunal',
        clocks: [],
        because: 'As soon as reasonably practicable, and usually within ten working days (HESC Rules r.30(2)).',
        aside: true,
      },
      description: 'The Tribunal has heard the appeal and writes its decision.',
      on: { ...BESIDE, ...WITHDRAWN, ...ORDERED },
    },
    conceded: {
      meta: {
        decided: true,
        title: 'The appeal is not opposed; to be done',
        plainly: 'We do what we must',
        owner: 'caseOfficer',
        clocks: clocksOn('concession'),
        aside: true,
      },
      description:
        'The appeal is treated as decided for the family. There is no order: regulation 45 has its own limits.',
      on: { ...MEDIATING_BESIDE, ...complying('#resolved', '#appeal.conceded') },
    },
  },
});
