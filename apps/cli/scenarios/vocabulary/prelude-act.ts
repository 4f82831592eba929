/** One act before the story begins. `day` counts from the curtain; `by` is a part of the stories. */
export interface PreludeAct {
  readonly day: number;
  readonly event: string;
  readonly by: string;
  readonly data?: Readonly<Record<string, unknown>>;
}
