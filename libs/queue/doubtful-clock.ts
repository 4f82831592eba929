import type { Queue } from 'bullmq';

/**
 * Holds every bell: after the database's clock leapt ahead, nothing is called missed until somebody has looked. Kept in
 * the queue as the pause of the queue `deadlines`, so that every worker obeys and a restart does not forget.
 */
export async function holdBells(deadlines: Queue): Promise<void> {
  await deadlines.pause();
}

/** Somebody has looked and the time is right: the bells may ring again. */
export async function releaseBells(deadlines: Queue): Promise<void> {
  await deadlines.resume();
}

/** Whether the bells are held until somebody has looked at the clock. */
export function bellsAreHeld(deadlines: Queue): Promise<boolean> {
  return deadlines.isPaused();
}
