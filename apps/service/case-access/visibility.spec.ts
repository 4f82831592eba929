import { describe, expect, it } from '@jest/globals';
import type { Person } from '#case-record/people';
import type { Effect } from '#engine/effects';
import type { Recipient } from '#engine/recipient';
import { effectsFor, type Reader, tasksFor } from './visibility.js';

const MOIRA: Person = {
  id: 'moira',
  name: 'Moira Keane',
  agency: 'health',
  area: 'north',
  roles: ['healthContributor'],
  posts: ['schoolNursing'],
  active: true,
  email: null,
  phone: '01632 960 110',
};
const named: Reader = { person: MOIRA, as: 'contributor', area: 'north', family: [] };

const TO: readonly Recipient[] = [
  { person: 'moira' },
  { post: 'schoolNursing' },
  { contact: { name: 'Moira Keane', phone: '01632960110' } },
  { person: 'dana' },
  { post: 'earlyHelp' },
  { contact: { name: 'Moira Keane', phone: '01632 960 999' } },
  { organisation: 'Moira Keane' },
];

describe('what follows from an act, to somebody who is only named in the case', () => {
  const notices = TO.map(
    (to): Effect => ({ kind: 'notice', template: 't', to, channel: 'email', subject: '', body: '' }),
  );
  const asked = TO.map((who): Effect => ({ kind: 'task', task: 't', for: who, what: '', dueOn: null }));
  const done: Effect = { kind: 'taskDone', task: 't' };

  it('is what goes to them, to the post they hold, or to the contact that they are', () => {
    expect(effectsFor(named, [...notices, done])).toEqual([...notices.slice(0, 3), done]);
    expect(effectsFor(named, asked)).toEqual(asked.slice(0, 2));
    expect(effectsFor({ ...named, as: 'area' }, [...notices, ...asked])).toEqual([...notices, ...asked]);
  });

  it('is not what goes to a post of that name in another area', () => {
    expect(effectsFor({ ...named, area: 'south' }, notices)).toEqual([notices[0], notices[2]]);
  });
});

describe('the tasks of a case, to somebody who is only named in it', () => {
  const task = (person: string | null, post: string | null) => ({ person, post });

  it('are theirs, and those of a post that they hold there', () => {
    const tasks = [
      task('moira', null),
      task(null, 'schoolNursing'),
      task('dana', null),
      task(null, 'earlyHelp'),
      task(null, null),
    ];
    expect(tasksFor(named, tasks)).toEqual(tasks.slice(0, 2));
    expect(tasksFor({ ...named, area: 'south' }, tasks)).toEqual(tasks.slice(0, 1));
    expect(tasksFor({ ...named, as: 'area' }, tasks)).toEqual(tasks);
  });
});
