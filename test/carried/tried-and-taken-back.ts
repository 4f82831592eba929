import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { caseRow } from '#case-record/cases';
import type { Answer, Command } from '#case-record/command';
import type { CaseRecord } from '#case-record/open-record';
import { recordEventIn } from '#case-record/record-event';
import type { Facts } from '#engine/history';
import { acting } from '#test/model/cast';
import { register } from '#workflows/register';
import { linkRow, openingRow } from './linked-rows.js';

/** Somebody's act on a case, or one that opens a case on a pathway. */
export interface ActOf {
  /** The area in which the story is told. */
  readonly area: string;
  readonly person: string;
  readonly on: { readonly ref: string } | { readonly pathway: string };
  readonly type: string;
  readonly data: Facts;
}

/** The act as a command of the person, in the first of their roles that may record it. */
export async function commandOf(record: CaseRecord, { area, person, on, type, data }: ActOf): Promise<Command> {
  const name = 'ref' in on ? (await caseRow(record, on.ref))?.pathway : on.pathway;
  const by = acting(person, register.pathway(name ?? ''), type) ?? { person, role: 'nobody' };
  const where = 'ref' in on ? on : { ...on, area };
  return { ...where, type, data, by, key: randomUUID() };
}

class TakenBack extends Error {}

/** Does something in a transaction, and takes all of it back. */
export async function takenBack<Found>(
  record: CaseRecord,
  work: (tx: EntityManager) => Promise<Found>,
): Promise<Found> {
  const found: Found[] = [];
  const tried = record.db.transaction(async (tx) => {
    found.push(await work(tx));
    throw new TakenBack();
  });
  await tried.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return found[0] as Found;
}

/** What an act does on other cases. */
export interface Reach {
  readonly answer: Answer;
  /** References of the other cases on which something is recorded in the same moment. */
  readonly others: readonly string[];
  /** Rows of the tables by which it is. */
  readonly rows: readonly string[];
}

/** Records an act with all that is linked to it, in a transaction that is taken back, and reads what it did on other cases. */
export async function reachIn(tx: EntityManager, record: CaseRecord, command: Command): Promise<Reach> {
  const [links, openings] = [await linksIn(tx), await openingsIn(tx)];
  const answer = await recordEventIn(tx, record, command).catch(refusedThere);
  const made = (await linksIn(tx)).filter(({ key }) => !links.some((one) => one.key === key));
  const opens = (await openingsIn(tx)).filter(({ id }) => !openings.some((one) => one.id === id));
  const own = answer.outcome === 'recorded' ? answer.ref : undefined;
  return {
    answer,
    others: [...new Set(made.map(({ to }) => to))].filter((ref) => ref !== own).sort(),
    rows: [
      ...made.filter(({ from, to }) => from !== to).map((one) => linkRow(one.pathway, one.on, one.event)),
      ...opens.map((one) => openingRow(one.pathway, one.on, `${one.opens} ${one.event}`)),
    ],
  };
}

function refusedThere(error: unknown): Answer {
  const { refusal } = error as { refusal?: Answer };
  if (refusal === undefined) throw error;
  return refusal;
}

type Row<Column extends string> = Readonly<Record<Column, string>>;

/** What is linked to what, read off the keys under which linked acts are remembered: "carried:<from>:<sequence>:<index>". */
const linksIn = (tx: EntityManager): Promise<readonly Row<'key' | 'from' | 'to' | 'pathway' | 'on' | 'event'>[]> =>
  tx.query(`
SELECT i.key, e.ref AS "from", t.ref AS "to", c.pathway, e.type AS "on", t.type AS event
FROM idempotency i
JOIN case_event e ON e.ref = split_part(i.key, ':', 2) AND e.sequence = split_part(i.key, ':', 3)::int
JOIN case_file c ON c.ref = e.ref
JOIN case_event t ON t.ref = i.answer ->> 'ref' AND t.sequence = (i.answer ->> 'sequence')::int
WHERE i.key LIKE 'carried:%'`);

const openingsIn = (tx: EntityManager): Promise<readonly Row<'id' | 'pathway' | 'on' | 'opens' | 'event'>[]> =>
  tx.query(`
SELECT o.id, c.pathway, e.type AS "on", o.pathway AS opens, o.event
FROM outbox o JOIN case_event e ON e.ref = o.ref AND e.sequence = o.sequence JOIN case_file c ON c.ref = o.ref
WHERE o.kind = 'openCase'`);
