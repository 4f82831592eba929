import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Body, Controller, Get, Headers, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import type { ActStatement } from './act-statements.js';
import { newRefs, write } from './by-node.js';

// The least a Nest application must do for an act: read its JSON, write its rows, say where the case stands. A process of
// its own, started by bench-processes.ts; asked in the same words as the service, so that the same client asks both.

/** As many connections as the service has. */
const CONNECTIONS = 10;

const acts = JSON.parse(readFileSync('acts.json', 'utf8')) as readonly ActStatement[];
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS });
const newRef = newRefs();

@Controller()
class Acts {
  @Get('health/ready')
  ready() {
    return { status: 'ok' };
  }

  /** The sequence that the client has seen says which act of the story comes next. */
  @Post(['api/cases', 'api/cases/:ref/events/:type'])
  async record(
    @Body() { occurredOn }: { readonly occurredOn?: string },
    @Headers('if-match') seen = '"0"',
    @Param('ref') ref = newRef(),
  ) {
    const before = Number(seen.replaceAll('"', ''));
    const act = acts[before];
    if (act === undefined || occurredOn === undefined) throw new Error(`There is no act after ${before}`);
    await write(pool, act, ref);
    return { ref, sequence: before + 1 };
  }
}

@Module({ controllers: [Acts] })
class BareNest {}

const app = await NestFactory.create<NestExpressApplication>(BareNest, { logger: ['warn', 'error'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', async () => {
  await app.close();
  await pool.end();
});
