import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { workerLog } from '#apps/worker/log';
import { startWorker } from '#apps/worker/start-worker';
import { onServer } from '#local-postgres/roles';
import { until } from '#test/faults/until';
import { register } from '#workflows/register';
import { type OpenedService, openedService } from '../journeys/opened-service.js';
import { Visitor } from './visitor.js';

const SECRET = 'a secret of these specs, and of nothing else';

/** The service and a worker that sends codes into a folder. */
export interface HouseOfCodes {
  readonly service: OpenedService;
  readonly address: string;
  /** What the worker logged. */
  readonly workerLogged: () => string;
  /** A statement as the server's superuser. */
  readonly asOwner: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** Asks for a code. */
  readonly ask: (visitor: Visitor, to: string, then?: string) => Promise<Answered>;
  /** Tries one. */
  readonly enter: (visitor: Visitor, code: string) => Promise<Answered>;
  /** Waits until a worker has dealt with what was asked for last, and gives what it sent; empty where nothing. */
  readonly letterOfTheLast: (isDone?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** What a page answered, and what it says is wrong. */
type Answered = Awaited<ReturnType<Visitor['ask']>> & { readonly problem: string };

/** Opens it at an instant. */
export async function houseOfCodes(at: string): Promise<HouseOfCodes> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-codes-'));
  const lines: string[] = [];
  const service = await openedService(at);
  await service.app.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${(service.app.getHttpServer().address() as AddressInfo).port}`;
  const kept = new Writable({ write: (line, _encoding, next) => next(void lines.push(String(line))) });
  const worker = await startWorker(
    {
      ...{ queue: 'postgres', databaseUrl: service.databaseUrl, notices: { via: 'folder', folder } },
      ...{ sessionSecret: SECRET, pace: { heartbeatSeconds: 0.2 } },
    },
    register,
    workerLog('info', kept),
  );
  const asOwner = async <Row extends object>(sql: string, values: unknown[] = []) =>
    onServer(service.superuserUrl, async (client) => (await client.query<Row>(sql, values)).rows);
  return {
    ...{ service, address, asOwner, workerLogged: () => lines.join('') },
    ask: (visitor, to, then = '/cases') => send(visitor, `${address}/sign-in/code`, { address: to, then }),
    enter: (visitor, code) => send(visitor, `${address}/sign-in/code/enter`, { code }),
    letterOfTheLast: async (isDone = 'sent_at IS NOT NULL') => {
      const last = `SELECT id::text FROM (SELECT * FROM one_time_code ORDER BY id DESC LIMIT 1) c WHERE ${isDone}`;
      const look = async () => (await asOwner<{ id: string }>(last))[0];
      const { id } = await until('the code is dealt with', look, { withinMs: 20_000 });
      const file = join(folder, `${id}.txt`);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    close: async () => {
      await worker.stop();
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A form of a page, with the token that the page has for this browser. */
async function send(visitor: Visitor, at: string, form: Record<string, string>): Promise<Answered> {
  const { text } = await visitor.ask(at);
  const formToken = /name="formToken" value="([^"]*)"/.exec(text)?.[1] ?? '';
  const shown = await visitor.ask(at, { ...form, formToken });
  const problem = /class="govuk-error-message">\s*<span[^>]*>Error:<\/span>\s*([^<]*?)\s*</.exec(shown.text)?.[1] ?? '';
  return { ...shown, problem };
}
