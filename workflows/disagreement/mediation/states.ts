import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { AT_A_RUNG, OF_MEDIATION, ON_THE_LADDER } from '../ladder/states.js';
import { disagreement } from '../setup.js';

/** The steps of the ladder at which people of both sides meet. */
export const atTheRungs = disagreement.createStateConfig({
  id: 'rung',
  initial: 'staff',
  on: AT_A_RUNG,
  states: {
    staff: { description: 'Those who hold the case try to agree.', entry: at('rung.staff') },
    lineManager: { description: 'Their line managers try to agree.', entry: at('rung.lineManager') },
    director: { description: 'The directors try to agree.', entry: at('rung.director') },
    executives: {
      description: 'The chief executives try to agree, or whoever they have named to decide between them.',
      entry: at('rung.executives'),
    },
  },
});

/** Independent mediation, or disagreement resolution: voluntary, and without prejudice (Children and Families Act 2014 s.57). */
export const atMediation = disagreement.createStateConfig({
  id: 'mediation',
  initial: 'requested',
  on: { ...ON_THE_LADDER, MediationNotAgreed: OF_MEDIATION.MediationNotAgreed },
  states: {
    requested: {
      description: 'A mediator is being found.',
      entry: at('mediation.requested'),
      on: { MediationArranged: { guard: 'theMediatorHasNoPart', target: 'arranged', actions: 'fixTheDay' } },
    },
    arranged: {
      description: 'The day is fixed.',
      entry: at('mediation.arranged'),
      on: {
        MediationArranged: { guard: 'theMediatorHasNoPart', actions: 'fixTheDay' },
        MediationHeld: {
          guard: and(['theMediationDayHasCome', 'nobodySitsOnBothSides']),
          target: 'held',
          actions: 'noteWhoSat',
        },
      },
    },
    held: {
      description: 'They have met, and what came of it is being written down.',
      entry: at('mediation.held'),
      on: {
        MediationAgreed: OF_MEDIATION.MediationAgreed,
      },
    },
  },
});
