import { describe, expect, it } from '@jest/globals';
import type { PlayPerson, PlaySetting, PlayStep } from './file/story.js';
import { schoolOf, schoolsOf } from './schools.js';

const child = (setting: string) => ({ data: { child: { name: 'Tom', setting } } }) as unknown as PlayStep;
const head = (name: string): PlayPerson => ({ id: 'HD', name, role: 'setting.head', agency: 'education' });
const story = (settings: readonly PlaySetting[], ...names: readonly string[]) => ({
  settings,
  steps: names.map(child),
});

describe('the schools of a story', () => {
  it('are those that its children go to, each once however it is written', () => {
    expect(schoolsOf(story([], 'Beech Primary', 'Elm School', ' beech  primary'))).toEqual([
      'Beech Primary',
      'Elm School',
    ]);
  });

  it('are those that it lists, and no others, where it lists any', () => {
    expect(schoolsOf(story([{ name: 'Oak', posts: {} }], 'Beech Primary'))).toEqual(['Oak']);
  });
});

describe('somebody who heads a school', () => {
  it.each([
    ['Head of Elm', 'Elm School'],
    ['Head of Elm School (acting)', 'Elm School'],
    ['Headteacher at Oak', 'Oak'],
    ['Grace Lamb', 'Beech Primary'],
    ['Head of the school', 'Beech Primary'],
  ])('and is called %s does so at %s', (name, school) => {
    expect(schoolOf(head(name), story([], 'Beech Primary', 'Elm School'))).toBe(school);
  });

  it('does so where the story says, whatever they are called', () => {
    const settings: readonly PlaySetting[] = [
      { name: 'Beech Primary', posts: {} },
      { name: 'Oak', posts: { headteacher: 'HD' } },
    ];
    expect(schoolOf(head('Head of Beech'), story(settings))).toBe('Oak');
  });
});
