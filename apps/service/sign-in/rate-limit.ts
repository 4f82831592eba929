const MINUTE_MS = 60_000;

/** More people than that at once, and the oldest of them is forgotten: no limit may fill the memory. */
const MOST_KNOWN = 10_000;

/**
 * Counts what each sends to be recorded or changed, in one process: a whole minute's worth at once, then as much as a minute
 * gives, evenly. It keeps a script that has gone wrong from filling the record; it is no protection from many machines.
 */
export class RateLimit {
  private readonly left = new Map<string, { readonly tokens: number; readonly at: number }>();

  constructor(private readonly aMinute: number) {}

  /** Takes one for somebody at a time (ms). How many seconds to wait where there is none left; 0 where there was. */
  take(who: string, at: number): number {
    if (this.aMinute === 0) return 0;
    const known = this.left.get(who) ?? { tokens: this.aMinute, at };
    const tokens = Math.min(this.aMinute, known.tokens + ((at - known.at) / MINUTE_MS) * this.aMinute);
    const isLeft = tokens >= 1;
    // Put last again, so that whoever has been quiet for longest comes first.
    this.left.delete(who);
    this.left.set(who, { tokens: isLeft ? tokens - 1 : tokens, at });
    const [oldest] = this.left.size > MOST_KNOWN ? this.left.keys() : [];
    if (oldest !== undefined) this.left.delete(oldest);
    return isLeft ? 0 : Math.ceil(((1 - tokens) / this.aMinute) * 60);
  }
}
