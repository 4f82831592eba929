/** As much of JSON Schema as a file of stories needs. `description` is what is said to whoever wrote something else. */
export interface Schema {
  readonly type?: 'string' | 'object' | 'array' | 'boolean' | 'null' | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
}

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const oneOf = (words: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: words,
  description,
});
const listOf = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const mapOf = (values: Schema, description: string): Schema => ({
  type: 'object',
  additionalProperties: values,
  description,
});

const DAY: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day, as 2026-01-06' };
const DAY_OR_NONE: Schema = { ...DAY, type: ['string', 'null'], description: 'a day, as 2026-01-06, or null for none' };
const HOUR: Schema = { type: 'string', pattern: '^\\d{1,2}:\\d{2}$', description: 'an hour in England, as 09:30' };
const CASE = text('the name of a case of the story');
const PERSON = text('the id of somebody of the story');

/** A part of what is expected: a word that nobody knows would be compared with nothing, so none is let in. */
const part = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
  description: `an object with ${Object.keys(properties).join(', ')}`,
});

const TEXTS: Schema = {
  anyOf: [text('a text'), listOf(text('a text'), 'texts')],
  description: 'a text, or a list of texts',
};
const DEADLINE = part(
  {
    case: CASE,
    clock: text('the id of a clock'),
    key: { type: 'string', description: 'which of several of one clock' },
    state: oneOf(
      ['open', 'met', 'metLate', 'missed', 'stopped', 'none'],
      'open, met, metLate, missed, stopped, or none',
    ),
    dueOn: DAY_OR_NONE,
  },
  ['clock'],
);
const NOTICE = part({
  case: CASE,
  to: text('who it goes to: somebody of the story, a post or a body'),
  template: text('the id of a template'),
  channel: text('how it goes'),
  says: TEXTS,
  saysNot: TEXTS,
});
const TASK = { case: CASE, what: text('words of the task'), dueOn: DAY_OR_NONE };
const TODAY = mapOf(
  listOf(part({ on: CASE, ...TASK }), 'a list of what is due'),
  'an object: person → what is on their list',
);
const OF_A_CASE = {
  state: text('a state of the pathway'),
  regions: mapOf(text('a state of the region'), 'an object: region → its state'),
  deadlines: listOf(DEADLINE, 'a list of deadlines'),
  notices: listOf(NOTICE, 'a list of notices'),
  noNotice: {
    anyOf: [{ type: 'boolean', enum: [true] }, NOTICE, listOf(NOTICE, 'a list of notices')],
    description: 'true for none at all, or a list of notices that nobody may have been sent',
  },
  tasks: listOf(part({ whose: text('whose task it is'), ...TASK }), 'a list of tasks'),
} satisfies Readonly<Record<string, Schema>>;

const EXPECT = part({
  outcome: oneOf(['recorded', 'refused'], 'recorded or refused'),
  code: text('the code of a refusal, or the name of the rule that stops it'),
  sentence: text('words of the refusal'),
  law: text('words of the law that a refusal names'),
  ...OF_A_CASE,
  today: TODAY,
});

const ROW = [
  text('an id'),
  text('a name'),
  text('a role'),
  text('an agency'),
  listOf(text('a post'), 'a list of posts'),
];
const PEOPLE_ROW: Schema = {
  type: 'array',
  prefixItems: ROW,
  minItems: 4,
  description: 'a row: id, name, role and agency, and the posts they hold where they are not those of the role',
};
const SETTING: Schema = {
  anyOf: [
    {
      type: 'object',
      properties: {
        name: text('the name of a school, nursery or college'),
        posts: mapOf(PERSON, 'an object: post of a school → who holds it'),
      },
      required: ['name'],
      description: 'an object: name, posts',
    },
    { type: 'array', prefixItems: ROW.slice(0, 2), minItems: 2, description: 'a row: id, name' },
  ],
  description: 'a school: its name, and who holds its posts',
};

const STEP: Schema = {
  type: 'object',
  properties: {
    at: DAY,
    time: { ...HOUR, description: 'an hour in England, as 09:30; 10:00 where it is left out' },
    by: text('who acts: the id of somebody of the story, a post, or system'),
    act: text('an act, by its name in the product'),
    role: text('in which of their roles they act'),
    data: { type: 'object', description: 'what the act says, field by field' },
    on: text('the name of a case that a step before has opened'),
    as: text('a name for the case that the step opens'),
    pathway: text('the pathway on which the step opens a case'),
    parent: CASE,
    occurredOn: DAY,
    opens: mapOf(text('a name for a case'), 'an object: pathway → a name for the case that the product opens on it'),
    confirmed: { type: 'boolean', description: 'false where nobody who is asked confirms the act' },
    show: CASE,
    expect: EXPECT,
  },
  required: ['at'],
  description: 'a step: a day, and an act or a case to show',
};

const STORY: Schema = {
  type: 'object',
  properties: {
    id: text('an id of the story'),
    title: text('what it is about'),
    area: text('an area, by the id of its profile'),
    from: DAY,
    people: listOf(PEOPLE_ROW, 'a list of people'),
    setting: listOf(SETTING, 'a list of schools'),
    steps: { type: 'array', items: STEP, minItems: 1, description: 'a list of steps, at least one' },
    finally: {
      type: 'object',
      properties: { today: TODAY },
      additionalProperties: part(OF_A_CASE),
      description: 'an object: name of a case → how it is to stand, and today → whose list',
    },
  },
  required: ['id', 'people', 'steps'],
  description: 'a story: id, people and steps',
};

/** A file of stories, as `docs/stories.schema.json` has it for editors. What it lets in beside its names are notes. */
export const STORIES: Schema & { readonly $schema: string; readonly title: string } = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stories for waymark play',
  type: 'object',
  properties: { stories: listOf(STORY, 'a list of stories'), faults: listOf(STORY, 'a list of stories') },
  anyOf: [{ required: ['stories'] }, { required: ['faults'] }],
  description: 'an object: { "stories": [ … ] }',
};
