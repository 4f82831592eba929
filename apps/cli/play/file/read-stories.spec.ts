import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { register } from '#workflows/register';
import { misfits } from './conforms.js';
import { storiesIn } from './read-stories.js';

const STORY = {
  id: 'S',
  area: 'north-east-lincolnshire',
  from: '2026-01-05',
  people: [
    ['F', 'Ada Finch', 'family', 'family'],
    ['LA', 'Ben Hale', 'laCaseOfficer', 'council'],
  ],
  steps: [{ at: '2026-01-06', by: 'F', pathway: 'needs-assessment', as: 'E', act: 'AssessmentRequested' }],
};

// As JSON has it: a field that is undefined is not there.
const read = (story: object) => storiesIn(JSON.parse(JSON.stringify({ stories: [{ ...STORY, ...story }] })), register);
const [FIRST] = STORY.steps;
const withStep = (step: object) => ({ steps: [FIRST, { at: '2026-01-07', by: 'LA', on: 'E', act: 'X', ...step }] });

describe('a file of stories', () => {
  it('is read under either name, in its order', () => {
    const stories = storiesIn({ faults: [{ ...STORY, id: 'B' }], stories: [STORY], format: 'a note' }, register);
    expect(stories.map(({ id }) => id)).toEqual(['S', 'B']);
    expect(stories[0]?.steps[0]).toMatchObject({ n: 1, at: '2026-01-06T10:00:00.000Z', data: {}, confirmed: true });
  });

  it('has each step at its hour in England, and one without an hour never before the step above it', () => {
    const steps = [
      { ...FIRST, at: '2026-06-01', time: '9:30' },
      { at: '2026-06-01', time: '14:00', show: 'E' },
      { at: '2026-06-01', show: 'E' },
      { at: '2026-06-02', show: 'E' },
    ];
    expect(read({ steps })[0]?.steps.map(({ at }) => at)).toEqual([
      '2026-06-01T08:30:00.000Z',
      '2026-06-01T13:00:00.000Z',
      '2026-06-01T13:00:00.000Z',
      '2026-06-02T09:00:00.000Z',
    ]);
  });

  it('lets in notes beside its fields', () => {
    expect(read({ severity: 'high', observed: 'a letter to nobody' })).toHaveLength(1);
    expect(read(withStep({ refused: 'NOT_YET' }))[0]?.steps).toHaveLength(2);
  });

  it.each([
    [{ area: 'rutlnd' }, 'Story S, "rutlnd" is no area. Do you mean "rutland"?'],
    [{ people: [['F', 'Ada', 'familly', 'family']] }, 'Story S, people, F: "familly" is no role of a story'],
    [{ people: [['F', 'Ada', 'family']] }, 'Story S, people.0: 3 of at least 4: this is a row: id, name, role'],
    [{ people: [...STORY.people, ['F', 'Bo', 'family', 'family']] }, 'Story S, people: "F" is there twice.'],
    [{ from: '2026-02-30' }, 'Story S, from: "2026-02-30" is not a day of the calendar.'],
    [
      { from: '2026-01-07' },
      'Story S, step 1, at: It is before 2026-01-07, the day from which people hold their posts.',
    ],
    [{ setting: [{ name: 'Elm', posts: { head: 'F' } }] }, 'Story S, people: "head" is no post of'],
    [{ steps: [] }, 'Story S, steps: 0 of at least 1: this is a list of steps'],
    [withStep({ at: '2026-01-05' }), 'Story S, step 2, at: It is before the step above it. A story is told in order.'],
    [withStep({ at: '2026-02-30' }), 'Story S, step 2, at: "2026-02-30 10:00" is not a day and an hour'],
    [withStep({ time: '25:00' }), 'Story S, step 2, at: "2026-01-07 25:00" is not a day and an hour'],
    [withStep({ occurredOn: '2026-02-31' }), 'Story S, step 2, occurredOn: "2026-02-31" is not a day of the calendar.'],
    [withStep({ by: 'HD' }), 'Story S, step 2, by: "HD" is nobody of the story, and no post.'],
    [withStep({ by: undefined }), 'Story S, step 2, by: Nobody is named who acts.'],
    [withStep({ on: 'D' }), 'Story S, step 2, on: No step before opens a case "D". There are: E.'],
    [withStep({ on: undefined }), 'Story S, step 2, on: Name the case, or the pathway on which the step opens one.'],
    [
      withStep({ on: undefined, pathway: 'apeal' }),
      'Story S, step 2, pathway: "apeal" is no pathway. Do you mean "appeal"?',
    ],
    [withStep({ on: undefined, pathway: 'appeal', as: 'E' }), 'Story S, step 2, as: "E" cannot be the name of a case'],
    [withStep({ data: { case: '$ref:M' } }), 'Story S, step 2, data: No step before opens a case "M".'],
    [withStep({ act: undefined }), 'Story S, step 2, act: There is none, and no case to show.'],
    [withStep({ expected: {} }), 'Story S, step 2, expected: Nobody reads a field of this name. Do you mean "expect"?'],
    [
      withStep({ expect: { letters: [] } }),
      'Story S, step 2, expect.letters: Nobody reads a field of this name. Those that',
    ],
    [
      withStep({ expect: { outcome: 'accepted' } }),
      'Story S, step 2, expect.outcome: "accepted" is not recorded or refused.',
    ],
    [
      withStep({ expect: { deadlines: [{ clock: 'ehcp-finl', state: 'none' }] } }),
      'Story S, step 2, expect.deadlines: "ehcp-finl" is no clock. Do you mean "ehcp-final"?',
    ],
    [withStep({ expect: { noNotice: false } }), 'Story S, step 2, expect.noNotice: false is not true for none at all'],
    [
      withStep({ expect: { notices: [{ to: 'F', says: [1] }] } }),
      'Story S, step 2, expect.notices.0.says.0: 1 is not what',
    ],
    [withStep({ expect: { today: { X: [] } } }), 'Story S, step 2, expect.today: "X" is nobody of the story.'],
    [{ finally: { D: { state: 'x' } } }, 'Story S, finally: No step before opens a case "D".'],
    [
      { finally: { E: { stat: 'x' } } },
      'Story S, finally.E.stat: Nobody reads a field of this name. Do you mean "state"?',
    ],
  ])('%j is refused where it is wrong', (story, sentence) => {
    expect(() => read(story)).toThrow(sentence);
  });

  it.each([[[]], [{}], [{ scenarios: [] }], ['a story'], [{ stories: 'one' }]])(
    '%j is no file of stories',
    (document) => {
      expect(() => storiesIn(document, register)).toThrow(/is not|list of stories/);
    },
  );
});

describe('every story file of ours', () => {
  const schema = JSON.parse(readFileSync('docs/stories.schema.json', 'utf8'));
  const folder = 'test/stories/played';
  const documents = readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }));
  const [, inTheDocs = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/stories.md', 'utf8')) ?? [];

  it.each([
    ...documents.filter(({ file }) => file !== 'not-a-story.json'),
    { file: 'docs/stories.md', text: inTheDocs },
  ])('$file is as the schema has it', ({ text }) => {
    expect(misfits(JSON.parse(text), schema)).toEqual([]);
  });
});
