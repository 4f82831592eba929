import { and } from 'xstate';
import { complaining } from '../setup.js';

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
