import { and } from 'xstate';
import { at } from '../every-case/states.js';
import {
  ANSWERING,
  ARRANGING,
  CERTIFY,
  CHOOSING,
  COMPLYING_BESIDE,
  CONCLUDING,
  complying,
  lapsing,
  MEDIATING_BESIDE,
  ORDERED,
  WITHDRAWN,
} from './acts.js';
import { appealing } from './setup.js';

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

/** From the time to appeal to the Tribunal’s door, and to a hearing. */
export const appeal = appealing.createStateConfig({
  id: 'appeal',
  initial: 'window',
  states: {
    window: {
      entry: at('appeal.window'),
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
      entry: at('appeal.lodged'),
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
      entry: at('appeal.registered'),
      description: 'The authority has the appeal. It responds, or tells the Tribunal that it does not oppose it.',
      on: {
        ...BESIDE,
        ...WITHDRAWN,
        ...ORDERED,
        ...PREPARING,
        AppealConceded: CONCEDE,
        ResponseFiled: { target: 'responseFiled', actions: 'noteResponse' },
      },
    },
    responseFiled: {
      entry: at('appeal.responseFiled'),
      description: 'Evidence goes to and fro by the Tribunal’s directions.',
      on: {
        ...BESIDE,
        ...WITHDRAWN,
        ...ORDERED,
        ...PREPARING,
        AppealConceded: CONCEDE,
        AppealHeard: { target: 'hearing', actions: 'noteOnly' },
      },
    },
    hearing: {
      entry: at('appeal.hearing'),
      description: 'The Tribunal has heard the appeal and writes its decision.',
      on: { ...BESIDE, ...WITHDRAWN, ...ORDERED },
    },
    conceded: {
      entry: at('appeal.conceded'),
      description:
        'The appeal is treated as decided for the family. There is no order: regulation 45 has its own limits.',
      on: { ...MEDIATING_BESIDE, ...complying('#resolved', '#appeal.conceded') },
    },
  },
});

/** What an order requires. */
export const order = appealing.createStateConfig({
  id: 'order',
  initial: 'made',
  states: {
    made: {
      entry: at('order.made'),
      description: 'The order is made. Each thing that it requires has a limit of its own.',
      on: {
        ...ANSWERING,
        ...complying('#order.complied', '#order.complying'),
        DeadlinePassed: { guard: 'theOtherSidesRightIsOver', target: '#closed.noAgreement', actions: 'noteOnly' },
      },
    },
    complying: {
      entry: at('order.complying'),
      description: 'Some of what was ordered has been done.',
      on: { ...ANSWERING, ...complying('#order.complied', '#order.complying') },
    },
    complied: {
      entry: at('order.complied'),
      description: 'Everything that was ordered has been done, and every recommendation answered.',
      on: {},
    },
  },
});

/** What the Tribunal recommends binds nobody; an answer in writing is owed all the same. */
export const recommendation = appealing.createStateConfig({
  id: 'recommendation',
  initial: 'responding',
  states: {
    responding: {
      entry: at('recommendation.responding'),
      description: 'What was ordered is done; a recommendation on health or social care waits for its answer.',
      on: ANSWERING,
    },
  },
});
