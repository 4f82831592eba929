import { and } from 'xstate';
import { closedAs, takingOnly } from '#engine/waiting';
import { withoutAChild } from '../every-case/states.js';
import type { MeetingAct } from './acts.js';
import { AGENDA_STATES } from './agenda/states.js';
import { EMPTY_MEETING } from './case.js';
import { MINUTES_STATES } from './minutes/states.js';
import { meeting } from './setup.js';
import { HANDING_OVER, SITTING_STATES } from './sitting/states.js';

const main = meeting.state({
  initial: 'notScheduled',
  on: {
    PackReplaced: { actions: 'replacePack' },
    ItemWithdrawn: { actions: 'withdrawItem' },
    FamilyTold: { actions: 'noteFamilyTold' },
    DeadlinePassed: { actions: 'noteWhatRanOut' },
  },
  states: {
    notScheduled: {
      on: {
        MeetingScheduled: {
          guard: and([
            'thePanelExists',
            'theMeetingIsToCome',
            'noticeIsLongEnough',
            'theDayIsThePanels',
            'theChairIsOfThePanel',
            'theChairTakesTurns',
            'everyMemberHasASeat',
          ]),
          target: 'scheduled',
          actions: 'openTheMeeting',
        },
      },
    },
    ...AGENDA_STATES,
    ...SITTING_STATES,
    ...MINUTES_STATES,
    cancelled: {
      description: 'It is not held. Its items wait for another meeting, and are heard first.',
      meta: closedAs('Not held', {
        plainly: 'Over',
        owner: 'owner',
        because: 'Its items wait for another meeting, and are heard first there.',
      }),
      on: HANDING_OVER,
    },
  },
});

/** What may follow what at a panel: from the day being fixed to minutes that two bodies have signed. */
export const meetingMachine = meeting.createMachine({
  id: 'panel-meeting',
  context: EMPTY_MEETING,
  ...takingOnly<MeetingAct['type']>()(withoutAChild(main)),
});
