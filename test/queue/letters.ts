import { randomUUID } from 'node:crypto';
import { assign, createMachine } from 'xstate';
import type { Command } from '#case-record/command';
import { letterPathway, letterRegister } from '#case-record/letter-pathway.fixture';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { type Person, savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import type { Pathway } from '#engine/pathway';
import { onServer } from '#local-postgres/roles';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';

const { roles, events, machine } = letterPathway;

const noted = { actions: assign({}) };
const told = { initial: 'so', states: { so: { on: { NoticeDelivered: noted, NoticeFailed: noted } } } };

/** The pathway of letters, where what became of a notice is recorded, and the system itself may open a case. */
const letters: Pathway = {
  ...letterPathway,
  machine: createMachine({ ...machine.config, states: { ...machine.config.states, told } }, machine.implementations),
  events: [...events, 'NoticeFailed'],
  roles: {
    ...roles,
    notifier: { title: 'Notifier', records: ['NoticeDelivered', 'NoticeFailed'], reads: 'none' },
    system: { title: 'System', records: ['LetterReceived'], reads: 'none' },
  },
};

export const register = letterRegister(letters);

/** A record of letters on a database of its own, whose clock can be set and goes on from there. */
export interface Letters {
  readonly record: CaseRecord;
  readonly database: ClonedDatabase;
  /** Sets the record's clock; it ticks on, for every process. */
  readonly itIs: (at: string) => Promise<void>;
  readonly sql: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

export async function openLetters(people: readonly string[], on = register): Promise<Letters> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 4 }, on);
  await savePeople(record, [clerk, ...people.map(writer)]);
  return {
    record,
    database,
    itIs: (at) => onServer(database.ownerUrl, async (owner) => void (await owner.query(ticking(at)))),
    sql: (text, values) =>
      onServer(
        database.superuserUrl,
        async (client) => (await client.query(text, values && [...values])).rows as never,
      ),
    close: async () => {
      await closeRecord(record);
      await database.drop();
    },
  };
}

function ticking(at: string): string {
  const ahead = Date.parse(at) - Date.now();
  return `CREATE OR REPLACE FUNCTION record_now() RETURNS timestamptz LANGUAGE sql STABLE
    RETURN date_trunc('milliseconds', now() + interval '${ahead} milliseconds')`;
}

const writer = (id: string): Person => person(id, { roles: ['parent'] });
const clerk = person('kim', { roles: ['clerk'], posts: ['clerk'] });

function person(id: string, more: Partial<Person>): Person {
  const mail = { email: `${id}@town.example`, phone: null, address: null };
  return { id, name: id, agency: 'office', area: 'town', roles: [], posts: [], active: true, ...mail, ...more };
}

/** A letter from somebody, which opens a case, sends a receipt, and must be answered within three days. */
export function receiveLetter({ record }: Letters, from: string): Promise<string> {
  const by = { person: from, role: 'parent' };
  return recorded(record, {
    type: 'LetterReceived',
    pathway: 'letter',
    area: 'town',
    data: { child: 'A' },
    by,
    key: randomUUID(),
  });
}

/** An act of the clerk on a case. */
export function add({ record }: Letters, ref: string, act: Pick<Command, 'type' | 'data'>): Promise<string> {
  return recorded(record, {
    ...act,
    ref,
    by: { person: 'kim', role: 'clerk' },
    key: randomUUID(),
    requestId: 'request-1',
  });
}

async function recorded(record: CaseRecord, command: Command): Promise<string> {
  const answer = await recordEvent(record, command);
  if (answer.outcome === 'refused') throw new Error(`${command.type} was refused: ${answer.code} ${answer.reason}`);
  return answer.ref;
}
