import { and } from 'xstate';
import { complaining } from '../setup.js';
import { cameFrom, OWING_STATES, type OwingState } from './rules.js';

/** Where it goes on: without the consent that did not come in its time, as it does when that time is over. */
const goesOnAt = (state: OwingState) => `#${state === 'routeAgreed' ? 'stage1' : state}` as const;

/** An Ombudsman looks at it. */
export const OMBUDSMAN_STATES = {
  ombudsman: complaining.state({
    description: 'An Ombudsman looks at the complaint, and decides in its own time.',
    meta: {
      decided: true,
      title: 'With the Ombudsman',
      plainly: 'The Ombudsman looks at it',
      aside: true,
      owner: 'owner',
      clocks: ['ombudsman-papers', 'ombudsman-heard-from', 'remedy-due'],
    },
    on: {
      PapersSentToOmbudsman: { actions: 'noteOnly' },
      OmbudsmanDecided: [
        ...OWING_STATES.map((state) => ({
          guard: and(['everyRemedyCanBeWatched', 'itIsNotInvestigated', cameFrom(state)]),
          target: goesOnAt(state),
          actions: 'takeItBack' as const,
        })),
        {
          guard: and(['everyRemedyCanBeWatched', 'somethingIsOwedAfterIt']),
          target: '#remedyDue',
          actions: 'noteWhatWasDecided',
        },
        { guard: 'everyRemedyCanBeWatched', target: '#closed', actions: 'noteWhatWasDecided' },
      ],
    },
  }),
};
