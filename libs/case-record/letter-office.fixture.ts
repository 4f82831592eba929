import { randomUUID } from 'node:crypto';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import type { Command, Recorded } from './command.js';
import { letterRegister } from './letter-pathway.fixture.js';
import { type CaseRecord, closeRecord, openRecord } from './open-record.js';
import { type Person, savePeople } from './people.js';
import { recordEvent } from './record-event.js';
import { setClock } from './virtual-clock.js';

/** A record on a database of a spec's own, with a parent, two clerks and letters to answer. */
export interface LetterOffice {
  readonly record: CaseRecord;
  readonly database: ClonedDatabase;
  readonly close: () => Promise<void>;
}

export async function openLetterOffice(register = letterRegister()): Promise<LetterOffice> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 12 }, register);
  await savePeople(record, [
    person('pat', { roles: ['parent'] }),
    person('kim', { roles: ['clerk'], posts: ['clerk'] }),
    person('dee', { roles: ['clerk'], posts: ['deputy'] }),
    person('far', { roles: ['clerk'], area: 'other-town' }),
    person('old', { roles: ['clerk'], active: false }),
  ]);
  await setClock(record, '2026-03-02T09:00:00.000Z');
  const close = async () => {
    await closeRecord(record);
    await database.drop();
  };
  return { record, database, close };
}

export function person(id: string, more: Partial<Person> = {}): Person {
  const mail = { email: `${id}@town.example`, phone: null, address: null };
  return {
    id,
    name: id.toUpperCase(),
    agency: 'office',
    area: 'town',
    roles: [],
    posts: [],
    active: true,
    ...mail,
    ...more,
  };
}

/** An act of the clerk on a case, under a key of its own. */
export function act(type: string, more: Partial<Command> = {}): Command {
  return { type, data: {}, by: { person: 'kim', role: 'clerk' }, key: randomUUID(), ...more };
}

/** A letter from the parent, which opens a case. */
export function letter(more: Partial<Command> = {}): Command {
  const opening = { pathway: 'letter', area: 'town', data: { child: 'Ali' }, by: { person: 'pat', role: 'parent' } };
  return act('LetterReceived', { ...opening, ...more });
}

/** Records what must be accepted. */
export async function recorded(record: CaseRecord, command: Command): Promise<Recorded> {
  const answer = await recordEvent(record, command);
  if (answer.outcome === 'refused') throw new Error(`${command.type} was refused: ${answer.code} ${answer.reason}`);
  return answer;
}
