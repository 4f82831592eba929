import type { Answer as Answered, Command } from '#case-record/command';
import { listDeadlines, ringDeadline } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { finishOutbox, listOutbox } from '#case-record/outbox';
import { recordEvent } from '#case-record/record-event';
import { now, setClock } from '#case-record/virtual-clock';
import { nextBell, theActOf } from './passing-time.js';
import { type Deed, type Opening, openNext, record as recordInMemory, type World } from './world.js';

/** A real record and a world in memory that are told the same, act by act. What they answer must be the same too. */
export class Twin {
  readonly #record: CaseRecord;
  readonly #run: string;
  #world: World;
  /** Letters and openings that the world says must wait. */
  follows = 0;
  readonly differences: string[] = [];

  constructor(record: CaseRecord, world: World, run: string) {
    this.#record = record;
    this.#world = world;
    this.#run = run;
  }

  get world(): World {
    return this.#world;
  }

  /** Somebody acts on both, and asks once more: the second time changes nothing anywhere. */
  async act(deed: Deed, at: string): Promise<void> {
    await this.pass(at);
    const { opens: _, ...asked } = deed;
    const command: Command = {
      ...asked,
      ...(deed.ref === undefined && { area: this.#world.locality.area.profile }),
      key: `${this.#run} ${deed.key}`,
    };
    const answer = await recordEvent(this.#record, command);
    this.#compare(deed, answer);
    const again = await recordEvent(this.#record, command);
    if (said(again) !== said(answer)) this.differences.push(`${deed.type} asked again: ${said(again)}`);
  }

  /** The worker opens the case that has waited longest. */
  async open(): Promise<void> {
    const [opening] = this.#world.openings;
    if (opening === undefined) return;
    const waiting = await listOutbox(this.#record, { ref: opening.parent, state: 'waiting', limit: 1_000 });
    const item = waiting.findLast((each) => each.kind === 'openCase' && each.event === opening.type);
    if (item === undefined) {
      this.differences.push(`no opening of ${opening.pathway} waits in the outbox of ${opening.parent}`);
      return;
    }
    const { pathway, type, parent } = opening;
    const area = this.#world.locality.area.profile;
    const by = { person: 'system', role: 'system' };
    const answer = await recordEvent(this.#record, {
      pathway,
      area,
      parent,
      type,
      data: item.data ?? {},
      by,
      key: `outbox:${item.id}`,
    });
    if (answer.outcome === 'recorded') await finishOutbox(this.#record, item.id);
    this.#compare(opening, answer);
  }

  /** Time passes for both: every bell on the way rings at its hour. */
  async pass(until: string): Promise<void> {
    for (let bell = nextBell(this.#world); bell !== undefined && bell.at <= until; bell = nextBell(this.#world)) {
      await this.#setClock(bell.at);
      const { clock, key } = bell.deadline;
      const rows = await listDeadlines(this.#record, { ref: bell.ref, limit: 1_000 });
      const row = rows.find((each) => each.clock === clock && each.key === key);
      if (row?.next == null || row.dueOn === null) {
        this.differences.push(`the bell of ${clock} ${key} on ${bell.ref} is not set in the record`);
        return;
      }
      const { id, ref, generation, dueOn } = row;
      const answer = await ringDeadline(this.#record, { id, ref, clock, key, generation, dueOn, bell: row.next.bell });
      if (answer === 'stale') this.differences.push(`the bell of ${clock} ${key} on ${ref} is stale in the record`);
      else this.#compare(theActOf(bell), answer);
    }
    await this.#setClock(until);
  }

  async #setClock(at: string): Promise<void> {
    if (Date.parse(at) > Date.parse(this.#world.now)) await setClock(this.#record, at);
    this.#world = { ...this.#world, now: await now(this.#record) };
  }

  #compare(deed: Deed | Opening, answer: Answered): void {
    const opens = answer.outcome === 'recorded' ? answer.ref : undefined;
    const told =
      'by' in deed
        ? recordInMemory(this.#world, { ...deed, ...(opens && { opens }) })
        : (openNext(this.#world, opens) as ReturnType<typeof recordInMemory>);
    this.#world = told.world;
    this.follows += told.happened.reduce((sum, { follows }) => sum + follows, 0);
    if (said(told.answer) !== said(answer))
      this.differences.push(`${deed.type}: in memory ${said(told.answer)}; in the record ${said(answer)}`);
  }
}

function said(answer: Answered | ReturnType<typeof recordInMemory>['answer']): string {
  if (answer.outcome === 'recorded') return `${answer.ref} ${answer.sequence} ${answer.state}`;
  return `refused, ${answer.rule ?? answer.code}`;
}
