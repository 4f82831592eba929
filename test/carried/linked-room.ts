import { randomUUID } from 'node:crypto';
import { historyOf, loadCase } from '#case-record/cases';
import { closing } from '#case-record/closed-alike';
import type { Answer } from '#case-record/command';
import { openCaseFrom } from '#case-record/open-from';
import type { CaseRecord } from '#case-record/open-record';
import { finishOutbox, listOutbox, type OutboxItem } from '#case-record/outbox';
import { recordEvent, recordEventIn } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import type { OpenedService } from '#test/journeys/opened-service';
import { attacked } from './linked-attacks.js';
import { type ActOf, commandOf, reachIn, takenBack } from './tried-and-taken-back.js';

/** Who records what, on which case or pathway. */
type Telling = [person: string, on: string, type: string, data?: Facts];

/** A room in which stories are told; each act that reaches another case is first tried by everybody who may not. */
export interface LinkedRoom {
  readonly at: (instant: string) => Promise<void>;
  /** Records an act, and whoever is asked by it confirms it. */
  readonly records: (...act: Telling) => Promise<void>;
  /** Opens a case on a pathway, and answers its reference. */
  readonly opens: (...act: Telling) => Promise<string>;
  /** Opens the cases that wait to be opened from one, as the worker does; answers their references. */
  readonly opened: (parent: string) => Promise<readonly string[]>;
  /** What is answered, whatever it is. */
  readonly answers: (...act: Telling) => Promise<Answer>;
  readonly packOf: (ref: string) => Promise<string>;
  /** Files a paper that turns out to be another child's, and then not. */
  readonly misfiles: (ref: string, people: { readonly by: string; readonly manager: string }) => Promise<void>;
  /** Rows of the tables that some story has reached. */
  readonly reached: ReadonlySet<string>;
  /** What went otherwise than it must, in words. */
  readonly wrong: readonly string[];
}

/** Opens it on a service, for stories of one area. */
export function linkedRoom(service: OpenedService, area: string): LinkedRoom {
  const { record } = service;
  const reached = new Set<string>();
  const wrong: string[] = [];

  async function told(act: ActOf): Promise<string> {
    const command = await commandOf(record, act);
    const { others, rows } = await takenBack(record, (tx) => reachIn(tx, record, command));
    if (rows.length > 0) wrong.push(...(await attacked(service, act, others)));
    for (const row of rows) reached.add(row);
    const answer = await recordEvent(record, command);
    if (answer.outcome === 'refused') throw new Error(`${act.type} by ${act.person}: ${answer.rule} ${answer.reason}`);
    const { ref, sequence, asked = [] } = answer;
    for (const person of asked)
      await told({ area, person, on: { ref }, type: 'ConfirmationGiven', data: { of: String(sequence) } });
    return ref;
  }

  return {
    reached,
    wrong,
    at: (instant) => setClock(record, instant),
    records: async (...[person, ref, type, data = {}]) => void (await told({ area, person, on: { ref }, type, data })),
    opens: (...[person, pathway, type, data = {}]) => told({ area, person, on: { pathway }, type, data }),
    answers: async (...[person, ref, type, data = {}]) =>
      recordEvent(record, await commandOf(record, { area, person, on: { ref }, type, data })),
    packOf: (ref) => packOf(record, ref),
    misfiles: (ref, people) => misfiled(record, { ref, ...people }, (act) => told({ area, on: { ref }, ...act })),
    async opened(parent) {
      const waiting = await listOutbox(record, { ref: parent, state: 'waiting', limit: 200 });
      const refs: string[] = [];
      for (const item of waiting.filter(({ kind }) => kind === 'openCase')) {
        wrong.push(...(await openedFromClosed(record, item)));
        refs.push(refOf(await openCaseFrom(record, openingOf(item))));
        await finishOutbox(record, item.id);
      }
      return refs;
    },
  };
}

async function misfiled(
  record: CaseRecord,
  { ref, by, manager }: { readonly ref: string; readonly by: string; readonly manager: string },
  told: (act: Pick<ActOf, 'person' | 'type' | 'data'>) => Promise<unknown>,
): Promise<void> {
  const words = `A letter about the cousin of ${ref}`;
  await told({ person: by, type: 'InformationSupplied', data: { what: words } });
  const of = (await historyOf(record, ref)).length;
  // Its words went nowhere else: what is removed here stands on no other case.
  const sql = 'SELECT ref FROM case_event WHERE ref <> $1 AND data::text LIKE $2';
  const elsewhere = await record.db.query(sql, [ref, `%${words}%`]);
  if (elsewhere.length > 0) throw new Error('It went to another case');
  await told({ person: by, type: 'MisfiledPaperRemoved', data: { of, because: 'Another date of birth' } });
  await told({ person: manager, type: 'RemovedPaperRestored', data: { of, because: 'It is his' } });
}

async function packOf(record: CaseRecord, ref: string): Promise<string> {
  const found = await loadCase(record, ref);
  if (found === null) throw new Error(`There is no case ${ref}`);
  return (found.caseState.snapshot.context as { readonly pack: string }).pack;
}

const refOf = (answer: Answer): string => {
  if (answer.outcome === 'recorded') return answer.ref;
  throw new Error(`${answer.code} ${answer.rule ?? ''} ${answer.reason}`);
};

const openingOf = ({ id, ref, area, pathway = '', event = '', data = {} }: OutboxItem) => ({
  ...{ pathway, area, parent: ref, type: event, data, key: `outbox:${id}` },
  by: { person: 'system', role: 'system' },
});

/** What is wrong with a case that is opened from one that few may know of: it must be as closed as that. */
async function openedFromClosed(record: CaseRecord, item: OutboxItem): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const level of ['restricted', 'sealed']) {
    const access = await takenBack(record, async (tx) => {
      const close = closing(item.ref, { as: item.ref, level, key: randomUUID() });
      refOf(await recordEventIn(tx, record, close));
      // What opens a case makes a transaction of its own; here it is part of the one that is taken back.
      const db = Object.assign(Object.create(record.db) as object, {
        transaction: (work: (inner: typeof tx) => unknown) => work(tx),
      });
      const within = { ...record, db } as unknown as CaseRecord;
      const ref = refOf(await openCaseFrom(within, openingOf(item)));
      const [row] = await tx.query(`SELECT regions ->> 'access' AS access FROM case_file WHERE ref = $1`, [ref]);
      return row.access as string;
    });
    if (access !== level) problems.push(`${item.event}, opened from a case that is ${level}, is ${access}`);
  }
  return problems;
}
