import { and } from 'xstate';
import { closedAs } from '#engine/waiting';
import { meeting } from '../setup.js';
import { DISSENTING, HANDING_OVER, HEARD_ELSEWHERE } from '../sitting/states.js';

/** What may come when the meeting is over. */
const AFTERWARDS = {
  ...HEARD_ELSEWHERE,
  ReviewRequested: {
    guard: and(['theItemWasDecidedHere', 'theTermsAllowAReview', 'theGroundIsAllowed', 'noReviewIsAskedForYet']),
    actions: 'noteReview',
  },
  ReviewTakenUp: { guard: 'aReviewWaits', actions: 'takeUpReview' },
} as const;

const DRAFTING = { MinutesDrafted: { target: 'minutesDraft', actions: 'keepTheMinutes' } } as const;

/** When the meeting is over: its minutes are drafted, signed and frozen. */
export const MINUTES_STATES = meeting.state({
  states: {
    concluded: {
      description: 'Every item was decided, put off or sent to the next meeting. The minutes are due.',
      meta: {
        decided: true,
        title: 'Over, minutes to be drafted',
        plainly: 'The minutes are written',
        owner: 'owner',
        clocks: ['minutes-signed'],
      },
      on: { ...AFTERWARDS, ...DRAFTING, ...DISSENTING },
    },
    minutesDraft: {
      description: 'The minutes wait for the chair and for a member of another body.',
      meta: {
        decided: true,
        title: 'Minutes drafted, to be signed',
        plainly: 'The minutes are written',
        owner: 'signatories',
        clocks: ['minutes-signed'],
        because: 'The minutes of a meeting that another has taken over have no limit of their own.',
      },
      on: {
        ...AFTERWARDS,
        MinutesDrafted: { actions: 'keepTheMinutes' },
        // What was drafted does not have it: the minutes are drafted again, and signed again.
        DissentRecorded: { ...DISSENTING.DissentRecorded, target: 'concluded', actions: 'withdrawTheMinutes' },
        MinutesSigned: [
          {
            guard: and([
              'theyWereThere',
              'theyHaveNotSignedYet',
              'theseAreTheMinutesTheyRead',
              'signaturesAreOfDifferentBodies',
              'enoughHaveSigned',
            ]),
            target: 'minutesSigned',
            actions: 'sign',
          },
          {
            guard: and([
              'theyWereThere',
              'theyHaveNotSignedYet',
              'theseAreTheMinutesTheyRead',
              'signaturesAreOfDifferentBodies',
            ]),
            actions: 'sign',
          },
        ],
      },
    },
    minutesSigned: {
      description: 'The minutes are signed, and frozen. What was wrong in them is said beside them.',
      meta: closedAs('Minutes signed and frozen', {
        plainly: 'Over',
        owner: 'owner',
        because: 'Two bodies have signed. What was wrong is said beside them.',
      }),
      on: { ...AFTERWARDS, MinutesAddendumAdded: { actions: 'noteOnly' } },
    },
    reconvened: {
      description: 'It was inquorate, and another meeting has sat in its place.',
      meta: closedAs('Another meeting has sat in its place', {
        plainly: 'Over',
        owner: 'owner',
        because: 'Its items were heard there.',
      }),
      on: { ...DRAFTING, ...HANDING_OVER },
    },
  },
}).states;
