import type { DataSource } from 'typeorm';
import { type RowsOfAct, writeAll } from './append.js';
import { anyConnection, type Connection } from './connection.js';
import { oneForEach } from './one-for-each.js';
import { type Asking, type Found, findAll } from './read-statement.js';
import { Standings } from './standings.js';
import { Together } from './together.js';

/** What every act is found and written by: with others that wait at the same moment, or within a transaction by itself. */
export interface HotPath {
  find(asked: Asking): Promise<Found>;
  /** Whether it was written: not where its case has moved, or is held by somebody else. */
  write(rows: RowsOfAct): Promise<boolean>;
}

const togetherOn = oneForEach((db: DataSource) => together(anyConnection({ db })));

/** The way of acts that need no transaction of their own: one for each record. */
export const hotPathOf = ({ db }: { readonly db: DataSource }): HotPath => togetherOn(db);

function together(connection: Connection): HotPath {
  const standings = new Standings();
  const finding = new Together((asked: readonly Asking[]) => findAll(connection, asked, standings));
  const writing = new Together(
    (acts: readonly RowsOfAct[]) => writeAll(connection, acts),
    ({ file }) => file.ref,
  );
  return {
    find: (asked) => finding.ask(asked),
    write: async (rows) => {
      const isWritten = await writing.ask(rows);
      if (isWritten) standings.keep(rows.file, rows.file.standing);
      return isWritten;
    },
  };
}

/** The way within a transaction. */
export const byItself = (connection: Connection): HotPath => ({
  find: async (asked) => (await findAll(connection, [asked]))[0] as Found,
  write: async (rows) => (await writeAll(connection, [rows]))[0] === true,
});
