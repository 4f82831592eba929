import type { Question, QuestionField } from '#engine/pathway';

/** The child: only the name is needed. */
export const CHILD_FIELD: QuestionField = {
  name: 'child',
  label: 'The child or young person',
  kind: 'group',
  fields: [
    { name: 'name', label: 'Name', kind: 'text' },
    { name: 'dateOfBirth', label: 'Date of birth', hint: 'For example, 27 3 2017', kind: 'date', optional: true },
    { name: 'nhsNumber', label: 'NHS number', hint: 'Ten digits, if you know it', kind: 'text', optional: true },
    { name: 'upn', label: 'Unique pupil number', hint: 'The school has it', kind: 'text', optional: true },
    { name: 'setting', label: 'School, nursery or college', kind: 'text', optional: true },
  ],
};

/** Whom to write to and ring: a name and one way to reach them. */
export const CONTACT_FIELD: QuestionField = {
  name: 'contact',
  label: 'Who we should contact',
  hint: 'A parent, or the young person. Give one way to reach them; more if you like.',
  kind: 'group',
  fields: [
    { name: 'name', label: 'Name', kind: 'text' },
    {
      name: 'relationship',
      label: 'Who are they to the child?',
      hint: 'For example, mother',
      kind: 'text',
      optional: true,
    },
    { name: 'phone', label: 'Telephone number', kind: 'text', optional: true },
    { name: 'email', label: 'Email address', kind: 'text', optional: true },
    { name: 'address', label: 'Postal address', kind: 'longText', optional: true },
    { name: 'person', label: 'Their sign-in name here, if they have one', kind: 'text', optional: true },
  ],
};

const because = (label: string): QuestionField => ({ name: 'because', label, kind: 'text' });

/** The words on the page for what may be recorded on every case. What our own parts record has no page. */
export const EVERY_CASE_QUESTIONS: Readonly<Record<string, Question>> = {
  OwnerAccepted: {
    title: 'Take up the case, or a part of it',
    why: 'The family is told who their contact is.',
    fields: [
      {
        name: 'post',
        label: 'Which post’s work?',
        hint: 'Leave empty for the case itself',
        kind: 'text',
        optional: true,
      },
      {
        name: 'contribution',
        label: 'Which contribution?',
        hint: 'setting, health or socialCare; leave empty for the case itself',
        kind: 'text',
        optional: true,
      },
      { name: 'knownAs', label: 'The name the family will know you by', kind: 'text', optional: true },
      { name: 'phone', label: 'The number they can ring', kind: 'text', optional: true },
    ],
  },
  OwnerAssigned: {
    title: 'Give the case to another post',
    fields: [
      { name: 'post', label: 'Which post takes the case?', kind: 'text' },
      { ...because('Why?'), optional: true },
    ],
  },
  OwnerAway: {
    title: 'Record that the holder is away',
    why: 'The cover acts until then.',
    fields: [
      { name: 'until', label: 'Until which day?', kind: 'date' },
      { ...because('Why?'), optional: true },
    ],
  },
  OwnerCovered: {
    title: 'Name another cover',
    fields: [
      { name: 'post', label: 'Which post covers the case?', kind: 'text' },
      { ...because('Why?'), optional: true },
    ],
  },
  VoiceRecorded: {
    title: 'Record the child’s own view',
    why: 'The child’s views, wishes and feelings must be regarded (Children and Families Act 2014, section 19(a)). Leave everything empty to record that they have been asked for.',
    fields: [
      { name: 'words', label: 'In the child’s own words', kind: 'longText', optional: true },
      { name: 'how', label: 'How?', hint: 'A talk, a drawing, play, signs, an app', kind: 'text', optional: true },
      { name: 'declinedBecause', label: 'If their view could not be had, why not?', kind: 'text', optional: true },
    ],
  },
  ConsentRecorded: {
    title: 'Record consent to share',
    why: 'From 16 the young person decides, unless they lack capacity (Mental Capacity Act 2005).',
    fields: [
      {
        name: 'result',
        label: 'Is consent given?',
        kind: 'choice',
        options: [
          { value: 'given', text: 'Given' },
          { value: 'refused', text: 'Refused' },
          { value: 'notRequired', text: 'Not required, because sharing has another lawful basis' },
        ],
      },
      { name: 'purpose', label: 'What is the sharing for?', kind: 'text', optional: true },
      {
        name: 'recipients',
        label: 'Who may it be shared with?',
        hint: 'One on each line',
        kind: 'list',
        optional: true,
      },
      {
        name: 'givenBy',
        label: 'Who decided?',
        kind: 'choice',
        optional: true,
        options: [
          { value: 'parent', text: 'A parent or somebody with parental responsibility' },
          { value: 'youngPerson', text: 'The young person' },
          { value: 'advocate', text: 'An advocate' },
        ],
      },
      {
        name: 'capacityDecision',
        label:
          'If somebody else decides for a young person of 16 or over: what was found about their capacity, and by whom?',
        kind: 'longText',
        optional: true,
      },
      { name: 'lawfulBasis', label: 'If consent is not required: on what lawful basis?', kind: 'text', optional: true },
      { name: 'expiresOn', label: 'When does the consent end?', kind: 'date', optional: true },
    ],
  },
  ConsentWithdrawn: {
    title: 'Record that consent has been withdrawn',
    why: 'What was shared stays recorded; nothing more is asked of others on its strength.',
    fields: [{ ...because('Why?'), optional: true }],
  },
  AccessRestricted: {
    title: 'Restrict who may see the case',
    fields: [
      {
        name: 'level',
        label: 'How far?',
        kind: 'choice',
        options: [
          { value: 'restricted', text: 'Restricted: fewer people' },
          { value: 'sealed', text: 'Sealed: only those named' },
        ],
      },
      because('Why?'),
    ],
  },
  AccessOpened: { title: 'End the restriction', fields: [because('Why is it no longer needed?')] },
  PromiseMade: {
    title: 'Note a promise',
    why: 'So that whoever takes over keeps it.',
    fields: [
      { name: 'what', label: 'What was promised?', kind: 'text' },
      { name: 'by', label: 'By when?', kind: 'date', optional: true },
    ],
  },
  PromiseKept: {
    title: 'Note that a promise has been kept',
    fields: [{ name: 'promise', label: 'Which promise?', hint: 'Its number in the history', kind: 'number' }],
  },
  FeedbackGiven: {
    title: 'Tell us how it is going',
    fields: [
      { name: 'words', label: 'What would you like us to know?', kind: 'longText' },
      { name: 'anonymous', label: 'May we use it without your name?', kind: 'yesNo', optional: true },
    ],
  },
  RecordCorrected: {
    title: 'Correct an earlier record',
    why: 'Both stay in the history: what was believed, and what is true. Every deadline is reckoned again.',
    fields: [
      { name: 'of', label: 'Which event was wrong?', hint: 'Its number in the history', kind: 'number' },
      { name: 'occurredOn', label: 'On which day did it happen?', kind: 'date', optional: true },
      { name: 'reason', label: 'Why was it wrong?', kind: 'text' },
    ],
  },
};
