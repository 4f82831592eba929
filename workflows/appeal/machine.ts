import { and } from 'xstate';
import { closedAs, takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { AppealAct } from './acts.js';
import { EMPTY_APPEAL } from './case.js';
import { MEDIATING_BESIDE, mediation, RECORDED_LATE } from './mediation/states.js';
import { order } from './order/states.js';
import { recommendation } from './recommendations/states.js';
import { appealing } from './setup.js';
import { LODGE } from './states.js';
import { appeal } from './tribunal/states.js';

const closed = appealing.state({
  initial: 'withdrawn',
  states: {
    withdrawn: {
      meta: closedAs('The appeal was withdrawn', {
        because: 'For twenty-eight days the family may ask to have it back.',
      }),
      description: 'The family withdrew the appeal.',
      on: {
        AppealReinstated: [
          { guard: 'aResponseHadBeenFiled', target: '#appeal.responseFiled', actions: 'reinstate' },
          { target: '#appeal.registered', actions: 'reinstate' },
        ],
      },
    },
    noAgreement: {
      meta: closedAs('The decision stands', { because: 'Nothing came of mediation or appeal.' }),
      description: 'Nothing came of it, and the decision stands.',
      on: LODGE,
    },
    outOfTime: {
      meta: closedAs('The time to appeal is over', { because: 'The Tribunal can still let an appeal in.' }),
      description: 'The appeal period is over. The Tribunal can still let an appeal in.',
      on: RECORDED_LATE,
    },
    ended: {
      meta: closedAs('The child has died', { because: 'Nothing more is owed, and nobody is written to.' }),
      description: 'The child has died, and nobody is written to.',
    },
  },
});

const main = appealing.state({
  initial: 'notArisen',
  on: {
    RightOfAppealArose: { guard: 'theDecisionIsNotOnRecordYet', actions: 'nameTheDecision' },
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
    notArisen: {
      on: {
        RightOfAppealArose: { target: 'appeal', actions: 'openTheFile' },
        MediationRequestReceived: { target: 'mediation.requested', actions: ['openForMediation', 'wantMediation'] },
      },
    },
    mediation,
    appeal,
    order,
    recommendation,
    resolved: {
      meta: closedAs('Settled and done', {
        because: 'What was agreed or conceded is done, or the decision was reversed.',
      }),
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
  ...takingOnly<AppealAct['type']>()(withEveryCase(main)),
});
