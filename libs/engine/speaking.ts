import type { Actor, Facts } from './history.js';

/** An act as it is proposed, as far as it decides who says something by it. */
export interface Speaking {
  readonly type: string;
  readonly data: Facts;
  readonly by: Actor;
}

/** People whom an act has say something though none of its fields names them, by what the file of the case knows. */
export type SpeakersIn<Context = never> = (act: Speaking, context: Context) => readonly string[];
