import type { Question, QuestionField } from '#engine/form';

type More = Partial<Omit<QuestionField, 'name' | 'label' | 'kind'>>;
type Ask = (name: string, label: string, more?: More) => QuestionField;

const asking =
  (kind: QuestionField['kind']): Ask =>
  (name, label, more = {}) => ({ name, label, kind, ...more });

/** One line. */
export const line = asking('text');
/** As many lines as a person needs. */
export const words = asking('longText');
export const day = asking('date');
export const count = asking('count');
/** Typed in pounds, kept in pence. */
export const money = asking('money');
export const yesNo = asking('yesNo');
export const list = asking('list');
export const choice = asking('choice');
export const choices = asking('choices');
/** Somebody of the area, or several, by their ids. */
export const person = asking('person');
export const people = asking('people');
/** A post of the area, or several, by their ids. */
export const post = asking('post');
export const posts = asking('posts');

/** May be left blank. */
export const OPTIONAL = { optional: true } as const;

/** Values and their texts, as a form offers them. */
export const offering = (texts: Readonly<Record<string, string>>): Pick<QuestionField, 'options'> => ({
  options: Object.entries(texts).map(([value, text]) => ({ value, text })),
});

export const CHILD_FIELD: QuestionField = {
  name: 'child',
  label: 'The child or young person',
  kind: 'group',
  fields: [
    line('name', 'Full name'),
    day('dateOfBirth', 'Date of birth', OPTIONAL),
    line('setting', 'School, nursery or college', OPTIONAL),
    line('nhsNumber', 'NHS number', { hint: 'If you have it to hand', ...OPTIONAL }),
    line('upn', 'Unique pupil number', { hint: 'For schools, if you have it', ...OPTIONAL }),
  ],
};

export const CONTACT_FIELD: QuestionField = {
  name: 'contact',
  label: 'Who should we contact in the family?',
  hint: 'One way to reach them is enough',
  kind: 'group',
  fields: [
    line('name', 'Full name'),
    line('relationship', 'Who they are to the child', OPTIONAL),
    line('phone', 'Telephone number', OPTIONAL),
    line('email', 'Email address', OPTIONAL),
    words('address', 'Postal address', OPTIONAL),
  ],
};

export const TRIED_FIELD: QuestionField = {
  name: 'tried',
  label: 'What has been tried?',
  hint: 'So that nobody asks your child to go through it again without a reason',
  kind: 'list',
  optional: true,
  fields: [
    line('what', 'What was tried'),
    line('by', 'By whom', OPTIONAL),
    day('from', 'From', OPTIONAL),
    day('to', 'To', OPTIONAL),
    line('result', 'What came of it', { hint: 'Helped, helped a little, no change, made worse, or stopped and why' }),
  ],
};

/** The words on the page for what may be recorded on every case. What our own parts record has no page. */
export const EVERY_CASE_QUESTIONS: Readonly<Record<string, Question>> = {
  OwnerAccepted: {
    title: 'Take up the case or a part of it',
    why: 'The family will see your name and number.',
    fields: [
      line('knownAs', 'The name the family will see', OPTIONAL),
      line('phone', 'The number the family can ring', OPTIONAL),
      line('contribution', 'A contribution you take up', {
        hint: 'Leave this blank to take up the case itself. Otherwise: setting, health or socialCare',
        ...OPTIONAL,
      }),
      post('post', 'The post whose work you take up', {
        hint: 'Leave this blank for the case’s own post',
        ...OPTIONAL,
      }),
    ],
  },
  OwnerAssigned: {
    title: 'Give the case to another post',
    fields: [post('post', 'Which post?'), line('because', 'Why?', OPTIONAL)],
  },
  OwnerAway: {
    title: 'Record that the holder is away',
    why: 'The cover post acts until the holder takes the case up again.',
    fields: [day('until', 'Away until'), line('because', 'Why?', OPTIONAL)],
  },
  OwnerCovered: {
    title: 'Name a post to cover the case',
    fields: [post('post', 'Which post covers?'), line('because', 'Why?', OPTIONAL)],
  },
  OwnerLeft: {
    title: 'Record that somebody has left',
    why: 'Their cover acts from this moment, on every case they held. Nothing else about a case changes.',
    fields: [
      person('person', 'Who has left?'),
      posts('posts', 'Which posts did they hold?'),
      post('coverPost', 'Which post covers?', { hint: 'Leave this blank for the cover the area names', ...OPTIONAL }),
      person('coverPerson', 'Who finishes what they had begun to contribute?', OPTIONAL),
      list('contributions', 'Which contributions pass to them?', { hint: 'All, if left blank', ...OPTIONAL }),
    ],
  },
  VoiceRecorded: {
    title: 'Record the child’s own view',
    why: 'The panel hears the child first. If neither words nor a reason are given, it is recorded that the child has been asked.',
    fields: [
      words('words', 'The child’s own words', OPTIONAL),
      line('how', 'How did you hear them?', { hint: 'A talk, a drawing, play, signs, an app', ...OPTIONAL }),
      line('declinedBecause', 'If the child’s view cannot be had: why?', OPTIONAL),
    ],
  },
  ConsentRecorded: {
    title: 'Record consent to share',
    fields: [
      choice(
        'result',
        'Is consent given?',
        offering({ given: 'Yes', refused: 'No', notRequired: 'It is not required' }),
      ),
      line('purpose', 'What is the sharing for?', OPTIONAL),
      list('recipients', 'Who may the information be shared with?', { hint: 'One on each line', ...OPTIONAL }),
      choice('givenBy', 'Who decided?', {
        ...offering({ parent: 'A parent', youngPerson: 'The young person', advocate: 'Somebody else for them' }),
        hint: 'From 16 the young person decides',
        ...OPTIONAL,
      }),
      words(
        'capacityDecision',
        'If somebody decides for a young person: what was found about their capacity?',
        OPTIONAL,
      ),
      line('lawfulBasis', 'If consent is not required: on what lawful basis?', OPTIONAL),
      day('expiresOn', 'When does it end?', OPTIONAL),
    ],
  },
  ConsentWithdrawn: { title: 'Record that consent is taken back', fields: [line('because', 'Why?', OPTIONAL)] },
  AccessRestricted: {
    title: 'Restrict who may see the case',
    fields: [
      choice('level', 'How far?', offering({ restricted: 'Restricted', sealed: 'Sealed' })),
      line('because', 'Why?'),
    ],
  },
  AccessOpened: { title: 'Lift the restriction', fields: [line('because', 'Why is it no longer needed?')] },
  PromiseMade: {
    title: 'Record a promise',
    why: 'Whoever takes over the case will see it.',
    fields: [line('what', 'What was promised?'), day('by', 'By when?', OPTIONAL)],
  },
  PromiseKept: {
    title: 'Record that a promise was kept',
    fields: [count('promise', 'Which promise?', { hint: 'Its number in the history' })],
  },
  FeedbackGiven: {
    title: 'Tell us how this is going',
    fields: [
      words('words', 'What would you like us to know?'),
      yesNo('anonymous', 'May we use it without your name?', OPTIONAL),
    ],
  },
  RecordCorrected: {
    title: 'Correct an earlier entry',
    why: 'The earlier entry stays in the history, with the correction beside it.',
    fields: [
      count('of', 'Which entry was wrong?', { hint: 'Its number in the history' }),
      day('occurredOn', 'On which day did it happen?', OPTIONAL),
      line('reason', 'Why was it wrong?'),
    ],
  },
  ReachedAnotherWay: {
    title: 'Record that somebody was reached another way',
    fields: [line('how', 'Who was reached, and how?')],
  },
};
