/** Chance that can be repeated: the same seed gives the same throws, whatever else goes on. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The seed of this run: `FAULT_SEED` where a run is to be repeated, else one from the clock. */
  static seed(): number {
    return Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000_007);
  }

  /** From 0, and below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A number from the one up to the other. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  }

  /** Whether something happens that happens so often (0 to 1). */
  happens(howOften: number): boolean {
    return this.next() < howOften;
  }

  /** A stream of its own, so that one actor's throws do not hang on when another's are made. */
  branch(): Chance {
    return new Chance(Math.floor(this.next() * 4_294_967_296));
  }
}
