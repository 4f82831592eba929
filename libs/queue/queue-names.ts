/** The queues, apart from each other so that a slow sender of notices never holds up a deadline. */
export const QUEUES = {
  /** "Something was recorded": look into the outbox. */
  relay: 'relay',
  /** One job for each outbox item: tell somebody, or open a case. */
  outbox: 'outbox',
  /** The alarm and the heartbeat: look for what is due. */
  bells: 'bells',
  /** One job for each bell of a deadline. Paused while the clock is in doubt. */
  deadlines: 'deadlines',
  /** Nightly and hourly work, and asking what became of notices. */
  chores: 'chores',
} as const;

/** The name of one of the queues. */
export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];
