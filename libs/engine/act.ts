import type { RecordedEvent } from './history.js';
import type { AreaLimits } from './locality.js';

/** A recorded event as the machine is told of it: the event, and the local limits of the profile the case is pinned to. */
export interface Act<Type extends string = string, Data = object> extends Omit<RecordedEvent, 'type' | 'data'> {
  readonly type: Type;
  readonly data: Data;
  readonly area: AreaLimits;
}

/** The classes of acts by their names. */
export type ActClasses = Readonly<Record<string, new () => object>>;

/** The acts of these classes, as a union that is told apart by their names: it types machines and tables. */
export type ActOf<Classes extends ActClasses> = {
  [Type in keyof Classes & string]: Act<Type, InstanceType<Classes[Type]>>;
}[keyof Classes & string];
