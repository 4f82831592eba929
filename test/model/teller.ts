import { CONFIRMED } from '#engine/confirming';
import { acting, whoMay } from './cast.js';
import { type Moment, type Step, taken } from './steps.js';
import type { CaseHere, World } from './world.js';

type Telling = [on: string, type: string, data?: object, person?: string];

/** Tells the way to a beginning: each act must be recorded, or the way leads nowhere. */
export class Teller {
  readonly moments: Moment[] = [];
  #acts = 0;

  constructor(public world: World) {}

  act(...[on, type, data = {}, person]: Telling): this {
    const pathway = this.world.cases.get(on)?.pathway ?? this.world.pathway(on.replace(/-\d+$/, ''));
    const by = acting(person, pathway, type) ?? whoMay(pathway, type, this.world.locality.area.profile)[0];
    if (by === undefined) throw new Error(`Nobody may record ${type} on ${pathway.name}`);
    const here = this.world.cases.has(on) ? { ref: on } : { pathway: pathway.name };
    const deed = { ...here, type, data: data as Readonly<Record<string, unknown>>, by, key: `before-${this.#acts++}` };
    this.#take({ does: 'act', deed, at: this.world.now });
    return this.#confirmed(on);
  }

  /** Whoever the act has say something says so. */
  #confirmed(on: string): this {
    const { answer } = this.moments.at(-1) as Moment;
    if (answer.outcome === 'refused' || answer.asked === undefined) return this;
    const { ref, sequence } = answer;
    const { pathway } = this.world.cases.get(ref) as CaseHere;
    for (const person of answer.asked) {
      const by = acting(person, pathway, CONFIRMED);
      if (by === undefined) throw new Error(`${person} cannot confirm anything on ${on}`);
      const deed = { ref, type: CONFIRMED, data: { of: String(sequence) }, by, key: `before-${this.#acts++}` };
      this.#take({ does: 'act', deed, at: this.world.now });
    }
    return this;
  }

  until(instant: string): this {
    return this.#take({ does: 'wait', until: instant });
  }

  opened(): this {
    return this.#take({ does: 'open' });
  }

  #take(step: Step): this {
    const steps = taken(this.world, step);
    for (let each = steps.next(); ; each = steps.next()) {
      if (each.done) {
        this.world = each.value;
        return this;
      }
      this.moments.push(each.value);
      const { answer, asked } = each.value;
      if (answer.outcome === 'refused')
        throw new Error(`${asked} on the way to a beginning: ${answer.rule ?? answer.code}: ${answer.reason}`);
    }
  }
}
