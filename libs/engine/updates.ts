import { assign } from 'xstate';
import type { Act } from './act.js';

/** What the file of a case learns from an act, for a pathway with that file and those acts. A field that is left out stays as it was. */
export const updatesFor =
  <File extends object, Own extends Act = Act>() =>
  <Facts = object>(learned: (file: File, act: Act<string, Facts>) => Partial<File>) =>
    assign<File, Own, undefined, Own, never>(
      ({ context, event }) => learned(context, event as unknown as Act<string, Facts>) as Partial<File>,
    );
