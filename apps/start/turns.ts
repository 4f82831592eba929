/**
 * Does one thing at a time, and once more when it was asked for meanwhile: ten askings while it is being done are one
 * more time, not ten.
 */
export class Turns {
  private last: Promise<void> = Promise.resolve();
  private isWanted = false;

  constructor(private readonly work: () => Promise<void>) {}

  /** Settles when the work has been done with whatever was there at the moment of asking. */
  ask(): Promise<void> {
    if (this.isWanted) return this.last;
    this.isWanted = true;
    this.last = this.quiet().then(async () => {
      this.isWanted = false;
      await this.work();
    });
    return this.last;
  }

  /** Settles when nothing is being done any more. */
  async quiet(): Promise<void> {
    await this.last.catch(() => undefined);
  }
}
