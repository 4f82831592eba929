import { randomUUID } from 'node:crypto';
import { historyOf, loadCase } from '#case-record/cases';
import { chained } from '#case-record/chain';
import { type CaseRecord, closeRecord } from '#case-record/open-record';
import { packed, standingFrom } from '#case-record/standing-bytes';
import { decide } from '#engine/decide';
import type { History } from '#engine/history';
import { begin, type CaseDefinition, type CaseState } from '#engine/replay';
import type { Story } from '#test/faults/stories';
import type { BenchDatabase } from './bench-database.js';
import { tell } from './told-stories.js';

/** Processor milliseconds of this process for one event, stage by stage; what is left is talking to PostgreSQL. */
export interface Stages {
  readonly decide: number;
  readonly canonicaliseAndHash: number;
  readonly standingToBytes: number;
  readonly standingFromBytes: number;
  /** Bytes of the cached state, on average. */
  readonly standingBytes: number;
}

const TIMES = 200;

/** Does each stage of recording by itself, over and over, on the story that the other figures were measured with. */
export async function stagesOf(database: BenchDatabase, story: Story): Promise<Stages> {
  const record = await database.open(1);
  try {
    const steps = await judged(record, (await tell(record, story)).ref);
    const stored = steps.map(({ next }) => packed(next));
    const per = (work: () => void) => spent(work) / TIMES / steps.length;
    return {
      decide: per(() => {
        for (const { file, caseState, proposed } of steps) decide(file, caseState, proposed);
      }),
      canonicaliseAndHash: per(() => {
        for (const { file, event } of steps) chained(file.ref, event, randomUUID());
      }),
      standingToBytes: per(() => {
        for (const { next } of steps) packed(next);
      }),
      standingFromBytes: per(() => {
        for (const bytes of stored) standingFrom(bytes);
      }),
      standingBytes: stored.reduce((sum, { length }) => sum + length, 0) / stored.length,
    };
  } finally {
    await closeRecord(record);
  }
}

function spent(work: () => void): number {
  for (let time = 0; time < 20; time++) work();
  const before = process.cpuUsage();
  for (let time = 0; time < TIMES; time++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Each act of a case with what it was decided on and what came of it. */
async function judged(record: CaseRecord, ref: string) {
  const found = await loadCase(record, ref);
  if (!found) throw new Error(`There is no case ${ref}`);
  const history = await historyOf(record, ref);
  return steps({ pathway: found.pathway, locality: found.locality }, ref, history);
}

function steps(definition: CaseDefinition, ref: string, history: History) {
  const file = { ...definition, ref, history: () => history };
  let caseState: CaseState = begin(definition.pathway);
  return history.map((event) => {
    const { sequence: _, ...proposed } = event;
    const answer = decide(file, caseState, proposed);
    if (answer.outcome === 'refused') throw new Error(answer.reason);
    const step = { file, caseState, proposed, event, next: answer.next };
    caseState = answer.next;
    return step;
  });
}
