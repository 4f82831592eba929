/**
 * One act before the story begins. `day` counts to the curtain, which rises on day 90, and may lie before day 0; `event` is a word of the stories, or an
 * act under our own name where they have none; `by` is a part of the stories, a post, or `seat of health` at its panel.
 *
 * In `data`, `day 120` is that day, `holder of healthFunder` whoever holds that post, `seat of health` whoever sits for health,
 * and `the item` the case that a meeting of the prelude has on its agenda, which is none of the story's.
 */
export interface PreludeAct {
  readonly day: number;
  readonly event: string;
  readonly by: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The acts by which a case comes to a state, in their order. */
export type Prelude = readonly PreludeAct[];

/** By state, in the words of the stories. */
export type Preludes = Readonly<Record<string, Prelude>>;
