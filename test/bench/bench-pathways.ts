import { letterRegister } from '#case-record/letter-pathway.fixture';
import type { Register } from '#engine/register';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { endedBy, type Story } from '#test/faults/stories';
import { register } from '#workflows/register';
import { storyForTheBench } from './told-stories.js';

/** A pathway that is measured: a story on it, and the register that knows it. */
export interface BenchPathway {
  /** As the table names it. */
  readonly name: 'ordinary' | 'small';
  readonly story: Story;
  readonly register: Register;
  /** Only what the service serves can be told through HTTP. */
  readonly served: boolean;
}

/** The pathway there is most work on. */
export function ordinaryPathway(today: CivilDate): BenchPathway {
  return { name: 'ordinary', story: storyForTheBench(today), register, served: true };
}

/** Letters, the pathway of the record's specs: what is left of each cost where hardly anything is decided. */
export function smallPathway(today: CivilDate): BenchPathway {
  return { name: 'small', story: endedBy(letters, today), register: letterRegister(), served: false };
}

const WRITER = { person: 'letter-writer', role: 'parent' };
const CLERK = { person: 'letter-clerk', role: 'clerk' };
const MONDAY = '2026-01-05';
const letters: Story = {
  title: 'A letter that is answered',
  pathway: 'letter',
  area: 'town',
  acts: [
    { type: 'LetterReceived', occurredOn: MONDAY, by: WRITER, data: { child: 'Ali' } },
    { type: 'NoteAdded', occurredOn: MONDAY, by: CLERK, data: { note: 'Asked the school', urgent: true } },
    { type: 'HelperAsked', occurredOn: MONDAY, by: CLERK, data: { person: 'letter-deputy' } },
    { type: 'NoteAdded', occurredOn: MONDAY, by: WRITER, data: { note: 'Thank you' } },
    { type: 'LetterAnswered', occurredOn: MONDAY, by: CLERK, data: { signed: true } },
  ],
};
