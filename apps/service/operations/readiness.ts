import { setTimeout as pause } from 'node:timers/promises';

/** Whether this process should be given more to do. It stops being ready before it stops. */
export class Readiness {
  private leaving = false;
  private answering = 0;

  get isLeaving(): boolean {
    return this.leaving;
  }

  leave(): void {
    this.leaving = true;
  }

  begun(): void {
    this.answering += 1;
  }

  ended(): void {
    this.answering -= 1;
  }

  /** Waits until nothing is being answered, but not for ever: at least and at most so long. */
  async quiet({ least, most }: { least: number; most: number }): Promise<void> {
    await pause(least);
    for (let waited = least; this.answering > 0 && waited < most; waited += STEP_MS) await pause(STEP_MS);
  }
}

const STEP_MS = 50;
