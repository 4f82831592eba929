import type { JobsOptions } from 'bullmq';

/** A job that came and went leaves its id free, so that the same may be asked for again. */
export const LEAVES_NOTHING: JobsOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
