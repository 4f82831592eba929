import {
  CHANNELS_NOT_BUILT,
  GUARDS_NOT_BUILT,
  MACHINES_NOT_BUILT,
  TEMPLATES_NOT_BUILT,
  TIMERS_NOT_BUILT,
} from './not-built.js';

type Named = {
  readonly machine?: string;
  readonly guard?: string;
  readonly timer?: string;
  readonly template?: string;
  readonly channel?: string;
};

/** Which words of something expected are not built yet. */
export function needsOf({ machine, guard, timer, template, channel }: Named): readonly string[] {
  return [
    ...notBuilt('machine', machine, MACHINES_NOT_BUILT),
    ...notBuilt('guard', guard, GUARDS_NOT_BUILT),
    ...notBuilt('timer', timer, TIMERS_NOT_BUILT),
    ...notBuilt('template', template, TEMPLATES_NOT_BUILT),
    ...notBuilt('channel', channel, CHANNELS_NOT_BUILT),
  ];
}

function notBuilt(kind: string, word: string | undefined, words: ReadonlySet<string>): readonly string[] {
  return word !== undefined && words.has(word) ? [`${kind} ${word}`] : [];
}
