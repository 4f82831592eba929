/** One dated story, in the words of the people who wrote it. Nothing here is ours: `vocabulary/` maps it. */
export interface Story {
  readonly id: string;
  readonly title?: string;
  readonly profile?: string;
  readonly people: readonly StoryPerson[];
  readonly cases: readonly StoryCase[];
  readonly given?: Readonly<Record<string, unknown>>;
  readonly events: readonly StoryStep[];
  readonly final?: {
    readonly states?: Readonly<Record<string, string>>;
    readonly openTimers?: readonly (StoryTimer & { readonly case: string })[];
    /** Facts of a case, as "EHC7.RequestOutcome". */
    readonly [fact: `${string}.${string}`]: unknown;
  };
}

/** What a step says, or what a story says is given: as whoever wrote it spelt it. What is made of it here is checked as every act is. */
// biome-ignore lint/suspicious/noExplicitAny: the words of others have no type of ours
export type StoryData = Readonly<Record<string, any>>;

export interface StoryPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly agency: string;
}

export interface StoryCase {
  readonly id: string;
  readonly machine: string;
  readonly parent?: string;
  /** Where the case stands when the story begins. */
  readonly startState?: string;
  readonly startRegions?: Readonly<Record<string, string>>;
}

export interface StoryStep {
  readonly n: number;
  /** A wall clock in England, `2025-09-08T15:40:00`. */
  readonly at: string;
  readonly case: string;
  readonly machine: string;
  /** `TRIAGE.ACCEPT`, or `TIMER:<id>[#key][.warnN]`. */
  readonly event: string;
  readonly by: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly expect: Expected;
}

export interface Expected {
  readonly accepted: boolean;
  readonly guardFailed?: string;
  readonly state?: string;
  readonly regions?: Readonly<Record<string, string>>;
  readonly timersStarted?: readonly StoryTimer[];
  readonly timersCancelled?: readonly StoryTimer[];
  readonly notifications?: readonly StoryNotice[];
  readonly tasks?: readonly string[];
  readonly money?: unknown;
}

export interface StoryTimer {
  readonly timer: string;
  readonly key?: string;
  readonly due?: string;
}

export interface StoryNotice {
  readonly to: string;
  readonly template: string;
  readonly channel: string;
}

/** Reads the stories of a document. Throws where it is not `{ scenarios: [...] }` or a story lacks its parts. */
export function storiesIn(document: unknown): readonly Story[] {
  const stories = (document as { scenarios?: unknown } | null)?.scenarios;
  if (!Array.isArray(stories)) throw new Error('A file of stories looks like { "scenarios": [ … ] }');
  for (const story of stories) requireParts(story);
  return stories;
}

function requireParts(story: Partial<Story> | null): void {
  const id = story?.id ?? 'without an id';
  for (const part of ['people', 'cases', 'events'] as const) {
    if (!Array.isArray(story?.[part])) throw new Error(`Story ${id} has no list "${part}"`);
  }
  const known = new Set(story?.cases?.map((each) => each.id));
  for (const step of story?.events ?? []) {
    if (!step.expect) throw new Error(`Story ${id}, step ${step.n}: nothing is expected of it`);
    if (!known.has(step.case))
      throw new Error(`Story ${id}, step ${step.n}: no case "${step.case}" in its list of cases`);
  }
}
