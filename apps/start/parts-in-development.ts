import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Settings } from '#settings/settings';
import { say } from './keyboard.js';
import { partsOf } from './launch.js';
import { type Part, startPart } from './part.js';
import { allReady } from './readiness.js';
import { Turns } from './turns.js';
import { type Written, whatIsWritten } from './written.js';

const PREPARE = join(import.meta.dirname, 'prepare.js');
const WITHIN = 60_000;

interface Given {
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Settings;
  /** Whether a debugger may attach: to the service on port 9229, the worker on 9230, the issuer on 9231. */
  readonly debug: boolean;
  /** Said when they are ready for the first time. */
  readonly welcome: string;
}

/** Service and worker, started anew with what was written last; one that breaks waits for the next change. */
export class PartsInDevelopment {
  private parts: readonly Part[] = [];
  private started: Written = { runs: 0, tables: 0 };
  private readonly turns = new Turns(() => this.startAnew());

  constructor(private readonly given: Given) {}

  /** Starts them anew if anything that they run was written since they were started. */
  renew(): void {
    this.turns.ask().catch((error: Error) => say(error.message));
  }

  /** For good. What was being started is stopped too. */
  async stop(): Promise<void> {
    this.started = { runs: Number.POSITIVE_INFINITY, tables: Number.POSITIVE_INFINITY };
    await this.stopParts();
    await this.turns.quiet();
    await this.stopParts();
  }

  private async startAnew(): Promise<void> {
    const [before, written] = [this.started, whatIsWritten()];
    if (written.runs <= before.runs) return;
    const began = Date.now();
    this.started = written;
    await this.stopParts();
    try {
      if (written.tables > before.tables) await prepareAnew(this.given.env);
      await this.startParts(written);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      say(before.runs === 0 ? this.given.welcome : `Started anew in ${seconds} seconds`);
    } catch (error) {
      this.broke((error as Error).message, written);
    }
  }

  private async startParts(written: Written): Promise<void> {
    const { env, settings, debug } = this.given;
    this.parts = partsOf(settings).map((name, index) =>
      startPart(name, env, debug ? [`--inspect=${9229 + index}`] : []),
    );
    const broken = Promise.race(this.parts.map(async ({ name, ended }) => `The ${name} ended ${await ended}`));
    await Promise.race([allReady(settings, WITHIN), broken.then((why) => Promise.reject(new Error(why)))]);
    void broken.then((why) => this.broke(why, written));
  }

  /** Said of those that were started with that, unless they have been stopped since. */
  private broke(why: string, written: Written): void {
    if (this.started === written) say(`${why}\nWaiting for the next change`);
  }

  private async stopParts(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop()));
    this.parts = [];
  }
}

/** Tables and stories, by a process of its own, so that they are the newest too. */
async function prepareAnew(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['--enable-source-maps', PREPARE], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', say);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The database was not prepared; why is above.');
}
