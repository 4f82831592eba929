import { setTimeout as pause } from 'node:timers/promises';
import { setClock } from '#case-record/virtual-clock';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import type { Chance } from './chance.js';
import type { House } from './house.js';

const STEP_MS = 250;

/** The time of the record, moved by hand, so that weeks of deadlines fall due while processes are being killed. */
export class CalendarOfTheStorm {
  #now: number;
  readonly #house: Pick<House, 'record' | 'letters'>;
  #isReleased = false;
  #waiting: { on: CivilDate; begin: () => void }[] = [];

  constructor(house: Pick<House, 'record' | 'letters'>, from: string) {
    this.#house = house;
    this.#now = Date.parse(from);
  }

  get now(): string {
    return new Date(this.#now).toISOString();
  }

  get today(): CivilDate {
    return dayInEngland(this.now);
  }

  /** Moves on by so many hours, and lets those go on who wait for the day. */
  async moveOn(hours: number): Promise<void> {
    await setClock(this.#house.record, new Date(this.#now + hours * 3_600_000).toISOString());
    this.#now += hours * 3_600_000;
    const ready = this.#waiting.filter(({ on }) => on <= this.today);
    this.#waiting = this.#waiting.filter(({ on }) => on > this.today);
    for (const { begin } of ready) begin();
  }

  /** Resolves when that day has come. */
  async dayComes(on: CivilDate): Promise<void> {
    if (this.#isReleased || on <= this.today) return;
    await new Promise<void>((begin) => this.#waiting.push({ on, begin }));
  }

  /** A day in a second or so, in steps of some hours, so that warnings, due days, acts and the letters of the day fall into each other's way. */
  letDaysPass(chance: Chance): { readonly stop: () => Promise<void> } {
    let over = false;
    const passing = (async () => {
      while (!over) {
        const before = this.today;
        await this.moveOn(chance.between(1, 12));
        if (this.today > before) await this.#house.letters.give();
        await pause(STEP_MS);
      }
    })();
    return {
      async stop() {
        over = true;
        await passing;
      },
    };
  }

  /** Lets everybody go who waits, or would: the storm is over. */
  release(): void {
    this.#isReleased = true;
    for (const { begin } of this.#waiting) begin();
    this.#waiting = [];
  }
}
