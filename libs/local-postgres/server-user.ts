import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { NoLocalPostgres } from './no-local-postgres.js';

/** As whom the server runs: undefined means as whoever runs this. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. For root it is run as whoever owns the server's files, and where there are none yet
 * as the user "postgres", made where there is none.
 */
export function serverUser(files: string): ServerUser | undefined {
  const found = statSync(files, { throwIfNoEntry: false });
  if (process.getuid?.() !== 0) {
    if (found && found.uid !== process.getuid?.()) throw new NoLocalPostgres(foreign(files));
    return undefined;
  }
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  return userCalledPostgres() ?? newUserCalledPostgres();
}

function foreign(files: string): string {
  return `The database in ${files} belongs to another user of this machine. Start as that user (or as root), or give another DATA_DIR.`;
}

/** Refuses, with the folder that is in the way, where that user may not reach a path. Root's own home is the usual case. */
export function requireReach(user: ServerUser | undefined, path: string): void {
  if (!user) return;
  const barred = foldersAbove(path).find((folder) => !mayEnter(user, folder));
  if (barred === undefined) return;
  throw new NoLocalPostgres(
    `As root, PostgreSQL is run as another user (by default "postgres"), who may not enter ${barred} and so cannot reach ${path}. ` +
      'Keep this checkout and DATA_DIR in a folder that every user may enter (/opt/waymark, say), or start as an ordinary user.',
  );
}

function foldersAbove(path: string): string[] {
  const parent = dirname(resolve(path));
  return parent === resolve(path) ? [parent] : [...foldersAbove(parent), parent];
}

function mayEnter({ uid, gid }: ServerUser, folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return true;
  const needed = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  return (found.mode & needed) !== 0;
}

function userCalledPostgres(): ServerUser | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

function newUserCalledPostgres(): ServerUser {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (cause) {
    throw new NoLocalPostgres(
      'PostgreSQL does not run as root, and no user called "postgres" could be made for it. ' +
        'Start as an ordinary user, or give a server of your own in DATABASE_URL.',
      { cause },
    );
  }
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'postgres'], { stdio: 'pipe', encoding: 'utf8' }));
}
