/** The queues. They say that there is something to do; what it is stands in the record, and is claimed there. */
export const QUEUES = {
  /** "Something was recorded": look into the outbox, and set an alarm. */
  relay: 'relay',
  /** The alarm, a bell that is due, and the heartbeat: ring what is due. */
  bells: 'bells',
  /** Holds no job: it is paused while the clock is in doubt, and every worker sees that. */
  deadlines: 'deadlines',
  /** Nightly and hourly work, and asking what became of notices. */
  chores: 'chores',
} as const;

/** The name of one of the queues. */
export type QueueName = (typeof QUEUES)[keyof typeof QUEUES];
