/** What is asked waits here while something else is on its way, and then goes with all that waits, in one round trip. */
export class Together<Asked, Answer> {
  #waiting: Waiting<Asked, Answer>[] = [];
  #isOnItsWay = false;

  /** `go` does several at once, and answers in their order; `apart` gives those a name of which only one may go at a time. */
  constructor(
    private readonly go: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
    private readonly apart: (asked: Asked) => string | null = () => null,
  ) {}

  /** Goes at once where nothing is on its way; where too many wait, throws `TooManyWait`, and nothing is done. What the database throws is thrown to whoever asked for what it was about. */
  ask(asked: Asked): Promise<Answer> {
    if (this.#waiting.length >= MAY_WAIT) return Promise.reject(new TooManyWait());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      this.#leave();
    });
  }

  #leave(): void {
    if (this.#isOnItsWay || this.#waiting.length === 0) return;
    this.#isOnItsWay = true;
    void this.#goneWith(this.#leaving()).finally(() => {
      this.#isOnItsWay = false;
      this.#leave();
    });
  }

  /** The next to go: as many as go together, each name once; whoever must go apart waits for the next. */
  #leaving(): Waiting<Asked, Answer>[] {
    const names = new Set<string>();
    const [leaving, left]: [Waiting<Asked, Answer>[], Waiting<Asked, Answer>[]] = [[], []];
    for (const one of this.#waiting) {
      const name = this.apart(one.asked);
      const goes = leaving.length < AT_MOST && (name === null || !names.has(name));
      if (goes && name !== null) names.add(name);
      (goes ? leaving : left).push(one);
    }
    this.#waiting = left;
    return leaving;
  }

  async #goneWith(all: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.go(all.map(({ asked }) => asked));
      all.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer);
      });
    } catch (error) {
      // What is wrong with one is nothing to the others: each goes by itself.
      if (all.length > 1) await Promise.all(all.map((one) => this.#goneWith([one])));
      else all[0]?.reject(error);
    }
  }
}

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** More was asked for than can be done soon. Like a database that has no room, it is to be asked again in a little while. */
export class TooManyWait extends Error {
  readonly code = '53000';

  constructor() {
    super('Too many wait already');
  }
}

/** At the pace of two cores, about half a second. */
const MAY_WAIT = 500;

/** In one statement: more than this waits longer for the one before than it gains. */
const AT_MOST = 64;
