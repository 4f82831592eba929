import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that is claimed piece by piece, and done many at once. */
export interface Work<Item> {
  /** How many are under way at a time, at most. */
  readonly atOnce: number;
  /** Claims the next, at most so many; fewer where nothing more is to be had now. */
  readonly claim: (atMost: number) => Promise<readonly Item[]>;
  /** Never throws: what fails is said where it fails, and its lease brings it round again. */
  readonly carryOut: (item: Item) => Promise<void>;
  /** Names those of which only one may be under way at a time: they go one after the other, as they were claimed. */
  readonly inTurn?: (item: Item) => string;
  /** A claim failed that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/** Works off what there is, until told to stop: whatever ends makes room for the next, so that a slow one holds up no other. */
export class WorkOff<Item> {
  readonly #underWay = new Set<Promise<void>>();
  readonly #lastOf = new Map<string, Promise<void>>();
  #looking: Promise<void> | undefined;
  #isAsked = false;
  #isStopping = false;

  constructor(private readonly work: Work<Item>) {}

  /** Resolves once everything that is to be had now is under way. Asked while it looks, it looks once more. Throws what the claim throws. */
  ask(): Promise<void> {
    this.#isAsked = true;
    this.#looking ??= this.#look();
    return this.#looking;
  }

  /** Claims nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#looking?.catch(this.work.failed);
    await Promise.all(this.#underWay);
  }

  async #look(): Promise<void> {
    try {
      while (this.#isAsked) {
        // What was written in one statement ends together, and makes room for as many.
        await nextTurn();
        if (this.#isStopping) return;
        this.#isAsked = false;
        await this.#claimNext();
      }
    } finally {
      this.#looking = undefined;
    }
  }

  async #claimNext(): Promise<void> {
    const room = this.work.atOnce - this.#underWay.size;
    const claimed = room > 0 ? await this.work.claim(room) : [];
    for (const item of claimed) this.#begin(item);
    if (claimed.length < room) return;
    // There may be more: whoever asked waits until there is room for it.
    await Promise.race(this.#underWay);
    this.#isAsked = true;
  }

  #begin(item: Item): void {
    const name = this.work.inTurn?.(item);
    const before = name === undefined ? undefined : this.#lastOf.get(name);
    const going: Promise<void> = (before ?? Promise.resolve())
      .then(() => this.work.carryOut(item))
      .finally(() => {
        this.#underWay.delete(going);
        if (name !== undefined && this.#lastOf.get(name) === going) this.#lastOf.delete(name);
        // What came after it may go now.
        this.ask().catch(this.work.failed);
      });
    this.#underWay.add(going);
    if (name !== undefined) this.#lastOf.set(name, going);
  }
}
