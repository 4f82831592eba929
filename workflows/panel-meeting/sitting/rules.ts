import { rulesFor } from '#engine/rules';
import { inWords } from '#statutory-calendar/civil-date';
import type { Meeting, Present } from '../case.js';
import { panelHere, sittingAt, TERMS } from '../practice.js';
import { missingAt, missingInWords } from '../quorum/rules.js';
import type { Attending, Convening } from './acts.js';

/** What is asked before it is recorded who is there, and before the meeting is opened. */
export const SITTING_RULES = rulesFor<Meeting>()({
  everySeatIsOfThePanel: {
    reason: 'Somebody is put in a seat that this panel does not have.',
    law: TERMS,
    says: ({ posts }, { data, area }: Attending) =>
      `These posts do not sit at this panel: ${data.present
        .filter(({ post }) => !posts.includes(post))
        .map(({ post }) => area.posts[post]?.title ?? post)
        .join(', ')}.`,
    holds: ({ posts }, { data }: Attending) => data.present.every(({ post }) => posts.includes(post)),
  },
  nobodySitsTwice: {
    reason: 'Somebody is put in two seats at the same time, or two people in one. Nobody has two votes.',
    law: TERMS,
    holds: (_file, { data }: Attending) =>
      data.present.every((one, index) =>
        data.present
          .slice(index + 1)
          .every((other) => !together(one, other) || (one.person !== other.person && one.post !== other.post)),
      ),
  },
  peopleGoAfterTheyCome: {
    reason: 'Somebody goes before they come. Check the times.',
    holds: (_file, { data }: Attending) => data.present.every(({ from = '00:00', until = '24:00' }) => from < until),
  },
  observersAreFew: {
    reason: 'There are more observers than the panel’s terms allow.',
    law: TERMS,
    says: (file, { area }) =>
      `The panel’s terms allow ${panelHere(file, area).observers.max} observers at one meeting.`,
    holds: (file, { data, area }: Attending) => (data.observers ?? []).length <= panelHere(file, area).observers.max,
  },
  observersPromiseConfidentiality: {
    reason: 'An observer has not promised confidentiality. They can come in when they have.',
    law: TERMS,
    holds: (_file, { data }: Attending) => (data.observers ?? []).every(({ confidential }) => confidential),
  },
  attendanceIsRecorded: {
    reason: 'It is not recorded yet who is there. Record the attendance first: the quorum is judged by it.',
    holds: ({ present }) => present !== null,
  },
  theChairConfirmsThatItCannotDecide: {
    reason:
      'Somebody is missing, and the panel could not decide. If they are only late: wait, record again who is there, and open the meeting then. If nobody comes: confirm that the panel cannot decide.',
    law: TERMS,
    says: (file, { area, recordedAt }: Convening) =>
      `There is no quorum: ${missingInWords(missingAt(file, panelHere(file, area), { at: recordedAt }))}. If somebody is only late: wait, record again who is there, and open the meeting then. If nobody comes: confirm that the panel cannot decide, and the families are told today.`,
    holds: (_file, { data }: Convening) => data.cannotDecide === true,
  },
  theChairSaysItThemselves: {
    reason: 'Somebody has the chair: that the panel cannot decide is theirs to confirm. Ask them to open the meeting.',
    law: TERMS,
    holds: (file, { area, recordedAt, by }: Convening) => {
      const chair = sittingAt(file, panelHere(file, area), { at: recordedAt }).find(({ as }) => as === 'chair');
      return chair === undefined || chair.person === by.person;
    },
  },
  theDayHasCome: {
    reason: 'The day of the meeting has not come. Move the meeting if it is held earlier.',
    says: ({ on }) =>
      `The meeting is on ${on === null ? 'a day to come' : inWords(on)}. Move it if it is held earlier.`,
    holds: ({ on }, { occurredOn }) => on !== null && on <= occurredOn,
  },
});

/** Whether two are there at the same time. */
function together(one: Present, other: Present): boolean {
  const { from = '00:00', until = '24:00' } = one;
  return from < (other.until ?? '24:00') && (other.from ?? '00:00') < until;
}
