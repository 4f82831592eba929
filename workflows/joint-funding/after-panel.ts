import { at } from '../every-case/states.js';
import {
  AS_SETTLED,
  ASKS_AGAIN,
  BEGINS,
  ENDS,
  HEARD_AGAIN,
  IN_PLACE,
  MET,
  PAID_MEANWHILE,
  TOO_LATE,
  WOUND_DOWN,
} from './package/states.js';
import { funding } from './setup.js';

/** Decided; told; begun; looked at again; ended. */
export const AFTER_PANEL = {
  agreed: funding.createStateConfig({
    id: 'agreed',
    description: 'Everybody whose money it is has said yes.',
    entry: at('agreed'),
    on: { ConditionMet: MET, DecisionNotified: { target: '#notified', actions: 'noteThatAllWereTold' } },
  }),
  agreedWithConditions: funding.createStateConfig({
    id: 'agreedWithConditions',
    description: 'Everybody whose money it is has said yes, on conditions that somebody meets by a day.',
    entry: at('agreedWithConditions'),
    on: { ConditionMet: MET, DecisionNotified: { target: '#notified', actions: 'noteThatAllWereTold' } },
  }),
  interimWithoutPrejudice: funding.createStateConfig({
    id: 'interimWithoutPrejudice',
    description: 'Somebody pays while it is settled who must. The child does not wait.',
    entry: at('interimWithoutPrejudice'),
    on: {
      InterimPutInForce: PAID_MEANWHILE,
      DecisionNotified: { actions: 'noteThatAllWereTold' },
      PackageStarted: { guard: 'providerAndFamilyConfirm', actions: 'beginThePackage' },
      SplitProposed: { guard: 'theSplitComesToTheWhole', actions: 'shareTheLines' },
      ListedForPanel: { target: '#listed', actions: 'putOnTheAgenda' },
      FundingAgreed: AS_SETTLED,
      WindDownPlanned: WOUND_DOWN,
      PackageEnded: ENDS,
    },
  }),
  refused: funding.createStateConfig({
    id: 'refused',
    description: 'The panel does not pay. What a plan says is secured all the same.',
    entry: at('refused'),
    on: {
      DecisionNotified: [
        { guard: 'somethingIsInPlace', target: '#active', actions: 'noteThatAllWereTold' },
        { target: '#ended', actions: 'noteThatAllWereTold' },
      ],
    },
  }),
  notAgreed: funding.createStateConfig({
    id: 'notAgreed',
    description:
      'Somebody whose money it is has not said yes. Those who can settle it are on their way, with a day for each.',
    entry: at('notAgreed'),
    on: {
      InterimPutInForce: PAID_MEANWHILE,
      DecisionNotified: { actions: 'noteThatAllWereTold' },
      ListedForPanel: { target: '#listed', actions: 'putOnTheAgenda' },
      FundingAgreed: AS_SETTLED,
    },
  }),
  notified: funding.createStateConfig({
    id: 'notified',
    description: 'The family, the provider and those who pay have it in writing.',
    entry: at('notified'),
    on: {
      ConditionMet: MET,
      PackageStarted: BEGINS,
      DecisionReviewRequested: ASKS_AGAIN,
      ListedForPanel: HEARD_AGAIN,
      FundingWithdrawn: '#ended',
      DeadlinePassed: TOO_LATE,
    },
  }),
  implementing: funding.createStateConfig({
    id: 'implementing',
    description: 'One of the two has said that it began. The other is asked.',
    entry: at('implementing'),
    on: {
      ConditionMet: MET,
      PackageStarted: BEGINS,
      DecisionReviewRequested: ASKS_AGAIN,
      ListedForPanel: HEARD_AGAIN,
      DeadlinePassed: TOO_LATE,
    },
  }),
  active: funding.createStateConfig({
    id: 'active',
    description: 'The child has the support, because the provider and the family say so.',
    entry: at('active'),
    on: IN_PLACE,
  }),
  reviewDue: funding.createStateConfig({
    id: 'reviewDue',
    description: 'The day of the review has gone by. The support goes on.',
    entry: at('reviewDue'),
    on: IN_PLACE,
  }),
  ended: funding.createStateConfig({
    id: 'ended',
    description: 'Finished, and said why.',
    entry: at('ended'),
    on: { DecisionReviewRequested: ASKS_AGAIN, ListedForPanel: HEARD_AGAIN, DeadlinePassed: TOO_LATE },
  }),
};
