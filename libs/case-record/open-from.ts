import type { EntityManager } from 'typeorm';
import { closing } from './closed-alike.js';
import type { Answer, Command } from './command.js';
import { connectionOf, run } from './connection.js';
import type { CaseRecord } from './open-record.js';
import { recordEventIn } from './record-event.js';
import { retryOnConflict } from './retry.js';

/** An act that opens a case from another. */
export interface OpeningCommand extends Command {
  /** The case from which it is opened. */
  readonly parent: string;
}

/**
 * Opens a case from another, and keeps it as closed as that one: both or neither. A case that few may know of would
 * otherwise be told to everybody by the appeal or the complaint that comes of it.
 */
export async function openCaseFrom(record: CaseRecord, command: OpeningCommand): Promise<Answer> {
  return retryOnConflict(() => record.db.transaction((tx) => openIn(tx, record, command)));
}

const ACCESS = {
  name: 'access-of',
  text: `SELECT regions ->> 'access' AS access FROM case_file WHERE ref = $1`,
};

async function openIn(tx: EntityManager, record: CaseRecord, command: OpeningCommand): Promise<Answer> {
  const answer = await recordEventIn(tx, record, command);
  if (answer.outcome === 'refused') return answer;
  const connection = await connectionOf(tx);
  const accessOf = async (ref: string) =>
    (await run<{ access: string | null }>(connection, ACCESS, [ref]))[0]?.access ?? 'normal';
  const level = await accessOf(command.parent);
  const own = await accessOf(answer.ref);
  // One about safety begins restricted: opened from a sealed case, it is closed further.
  if (level === 'normal' || own === level || own === 'sealed') return answer;
  const asClosed = closing(answer.ref, { as: command.parent, level, key: `${command.key}:as closed` });
  const closed = await recordEventIn(tx, record, asClosed);
  if (closed.outcome === 'refused') throw new Error(`Case ${answer.ref} could not be closed: ${closed.reason}`);
  return answer;
}
