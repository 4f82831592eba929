import type { RecordedEvent } from './history.js';
import type { AreaLimits } from './locality.js';

/** A recorded event as the machine is told of it: the event, and the local limits of the profile the case is pinned to. */
export interface Act<Type extends string = string, Data = any> extends Omit<RecordedEvent, 'type' | 'data'> {
  readonly type: Type;
  readonly data: Data;
  readonly area: AreaLimits;
}
