/** What the service is given rather than makes. Explicit tokens, because a type that is erased cannot be injected. */
export const CASE_RECORD = Symbol('case record');
export const SETTINGS = Symbol('settings');
export const WAKE_RELAY = Symbol('wake the relay');
export const LOG = Symbol('log');

/** Tells the workers that something was recorded. Best effort: what it misses, the heartbeat finds. */
export type WakeRelay = () => void;
