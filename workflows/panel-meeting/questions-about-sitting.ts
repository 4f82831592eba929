import type { Question } from '#engine/form';
import { choice, line, list, money, OPTIONAL, offering, person, words, yesNo } from '../every-case/questions.js';
import { seats } from './wording.js';
import { WHICH_ITEM } from './questions-about-the-agenda.js';

const SEAT = choice('post', 'Seat', { offers: seats });

const BODIES = offering({
  council: 'The council',
  health: 'Health',
  school: 'A school',
  family: 'Families',
  independent: 'Nobody of these',
});

/** The words on the page while the panel sits. */
export const SITTING_QUESTIONS: Readonly<Record<string, Question>> = {
  AttendanceRecorded: {
    title: 'Record who is there',
    why: 'The quorum is judged by it, item by item. Record it again when somebody comes or goes.',
    fields: [
      list('present', 'Who is there?', {
        fields: [
          person('person', 'Who'),
          SEAT,
          choice('how', 'How', { ...offering({ inPerson: 'In person', remote: 'Remotely' }), ...OPTIONAL }),
          line('from', 'From', { hint: 'Like 13:40; from the start, if left blank', ...OPTIONAL }),
          line('until', 'Until', { hint: 'To the end, if left blank', ...OPTIONAL }),
          yesNo('authority', 'A deputy: with the authority of the seat?', OPTIONAL),
          money('limitPence', 'A deputy: may agree to how much a year?', OPTIONAL),
          choice('body', 'Employed by', { hint: 'If not by whoever the seat belongs to', ...BODIES, ...OPTIONAL }),
        ],
      }),
      list('absent', 'Which seats are empty?', {
        fields: [SEAT, person('person', 'Who', OPTIONAL), line('because', 'Why', OPTIONAL)],
        ...OPTIONAL,
      }),
      list('observers', 'Who observes?', {
        hint: 'They have no papers',
        fields: [
          line('name', 'Who'),
          line('from', 'From where', OPTIONAL),
          yesNo('confidential', 'Have they promised confidentiality?'),
        ],
        ...OPTIONAL,
      }),
    ],
  },
  MeetingConvened: {
    title: 'Open the meeting',
    why: 'Where an agency is missing, items may be discussed and none is decided.',
    fields: [yesNo('interestsAsked', 'Was everybody asked, item by item, whether they have an interest?', OPTIONAL)],
  },
  ItemOpened: {
    title: 'Open an item',
    why: 'Everybody who decides it has read its pack. The child’s own words are read first.',
    fields: [
      WHICH_ITEM,
      line('familyPresent', 'How does the family take part?', {
        hint: 'In person, by video, in writing, through somebody else, not at all',
        ...OPTIONAL,
      }),
      yesNo('childWordsReadFirst', 'Were the child’s own words read first?', OPTIONAL),
    ],
  },
  ItemDiscussed: {
    title: 'Record what was said without a decision',
    fields: [WHICH_ITEM, words('what', 'What was said?')],
  },
  ItemDeferred: {
    title: 'Put an item off',
    why: 'It was opened and cannot be decided today. It is heard first next time, and the family is told.',
    fields: [WHICH_ITEM, line('because', 'Why?')],
  },
  ItemRolled: {
    title: 'Send an item to the next meeting',
    why: 'It is heard first there, and the family is told.',
    fields: [WHICH_ITEM, line('because', 'Why?')],
  },
  MeetingConcluded: {
    title: 'Close the meeting',
    why: 'What was not heard goes to the next meeting and is first there.',
    fields: [line('note', 'A note', OPTIONAL)],
  },
};
