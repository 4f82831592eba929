import { and } from 'xstate';
import { at, withEveryCase } from '../every-case/states.js';
import {
  ARRANGING,
  CERTIFY,
  CHOOSING,
  CONCLUDING,
  complying,
  LODGE,
  lapsing,
  MEDIATING_BESIDE,
  RECORDED_LATE,
} from './acts.js';
import { EMPTY_APPEAL } from './appeal.js';
import { appeal, order, recommendation } from './appealing.js';
import { appealing } from './setup.js';

/** Mediation, from its offer to its end (Children and Families Act 2014 ss.52 to 56; SI 2014/1530 Part 4). */
const mediation = appealing.createStateConfig({
  id: 'mediation',
  initial: 'offered',
  states: {
    offered: {
      entry: at('mediation.offered'),
      description: 'Mediation has been offered by name. The family chooses.',
      on: { ...CHOOSING, ...lapsing('#closed.outOfTime') },
    },
    adviceGiven: {
      entry: at('mediation.adviceGiven'),
      description: 'The adviser has explained mediation. The family says whether they want it.',
      on: { ...CHOOSING, AdviserContacted: { actions: 'noteContact' }, ...lapsing('#closed.outOfTime') },
    },
    declined: {
      entry: at('mediation.declined'),
      description: 'The family does not want mediation. The certificate is owed in three working days.',
      on: {
        ...CHOOSING,
        AdviserContacted: { actions: 'noteContact' },
        CertificateIssued: { ...CERTIFY, target: '#appeal.window' },
        ...lapsing('#closed.outOfTime'),
      },
    },
    requested: {
      entry: at('mediation.requested'),
      description: 'The family wants mediation. It has to be arranged in thirty days.',
      on: ARRANGING,
    },
    arranged: {
      entry: at('mediation.arranged'),
      description: 'The day is fixed, and the family has been told.',
      on: ARRANGING,
    },
    held: {
      entry: at('mediation.held'),
      description: 'The mediation has taken place; what came of it is written down.',
      on: CONCLUDING,
    },
    agreement: {
      entry: at('mediation.agreement'),
      description: 'They have agreed. What was agreed is owed, as if it were ordered or in two weeks.',
      on: {
        ...LODGE,
        ...complying('#resolved', '#mediation.agreement'),
        AuthorityToldOfAgreement: { guard: 'healthAgreedAlone', actions: 'noteOnly' },
        CertificateIssued: CERTIFY,
      },
    },
    noAgreement: {
      entry: at('mediation.noAgreement'),
      description: 'The mediation ended without agreement. The certificate is owed, and the family may appeal.',
      on: {
        ...LODGE,
        CertificateIssued: { ...CERTIFY, target: '#appeal.window' },
        ...lapsing('#closed.noAgreement'),
      },
    },
  },
});

const closed = appealing.createStateConfig({
  id: 'closed',
  initial: 'withdrawn',
  states: {
    withdrawn: {
      entry: at('closed.withdrawn'),
      description: 'The family withdrew the appeal.',
      on: {
        AppealReinstated: [
          { guard: 'aResponseHadBeenFiled', target: '#appeal.responseFiled', actions: 'reinstate' },
          { target: '#appeal.registered', actions: 'reinstate' },
        ],
      },
    },
    noAgreement: {
      entry: at('closed.noAgreement'),
      description: 'Nothing came of it, and the decision stands.',
      on: LODGE,
    },
    outOfTime: {
      entry: at('closed.outOfTime'),
      description: 'The appeal period is over. The Tribunal can still let an appeal in.',
      on: RECORDED_LATE,
    },
    ended: { entry: at('closed.ended'), description: 'The child has died, and nobody is written to.' },
  },
});

const main = appealing.createStateConfig({
  initial: 'notArisen',
  on: {
    CaseMovedOn: [
      { guard: 'theChildHasDied', target: '#closed.ended', actions: 'noteOnly' },
      { guard: 'thatStepIsDue', actions: 'takeStep' },
      { guard: and(['theDecisionIsReversed', 'nobodyHasTheAppeal']), target: '#resolved', actions: 'noteOnly' },
      { actions: 'noteOnly' },
    ],
    DeadlinePassed: [
      { guard: 'theAppealPeriodIsOver', actions: 'notePeriodOver' },
      { guard: 'mediationWasNotArrangedInTime', actions: 'noteNotArranged' },
    ],
  },
  states: {
    notArisen: { on: { RightOfAppealArose: { target: 'appeal', actions: 'openTheFile' } } },
    mediation,
    appeal,
    order,
    recommendation,
    resolved: {
      id: 'resolved',
      entry: at('resolved'),
      description: 'What was agreed, or owed because the appeal was not opposed, has been done.',
      on: { ...LODGE, ...MEDIATING_BESIDE },
    },
    closed,
  },
});

/** What may follow what, from the day on which a decision can be appealed to the day on which nothing is owed any more. */
export const appealMachine = appealing.createMachine({
  id: 'appeal',
  context: EMPTY_APPEAL,
  ...withEveryCase(main),
});
