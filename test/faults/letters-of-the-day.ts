import type { Queue } from 'bullmq';
import type { QueueSettings } from '#queue/connection';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';

/** Has the letters of the day given out whenever it is asked, where a house of its own gives them at half past eight. */
export interface LettersOfTheDay {
  /** Puts the job into the queue; where the queue is lost in the same moment, the next one does. */
  readonly give: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function lettersOfTheDay(settings: QueueSettings): LettersOfTheDay {
  const chores: Queue = openQueue(settings, QUEUES.chores);
  return {
    give: async () => {
      await chores.add('daily-letters', {}).catch(() => undefined);
    },
    close: () => chores.close(),
  };
}
