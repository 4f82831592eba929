import { register } from '#workflows/register';
import { guessable } from './guesses.js';
import type { Play } from './practices.js';
import { type Sequence, sequence } from './sequence.js';
import { asAStory } from './story.js';

/** What came of many sequences. */
export interface Marathon {
  readonly play: Play;
  /** The first sequence that broke a law, as a story; undefined where none did. */
  readonly story: string | undefined;
  /** How often each act was recorded, as "pathway act". */
  readonly recorded: ReadonlyMap<string, number>;
  readonly refused: number;
}

/** One sequence alone, where one is to be played again. */
const ONLY = process.env['MODEL_SEED'];

/** Plays sequences by their seeds, one after another, until a law is broken. `MODEL_SEED` names one to be played alone. */
export function marathon(play: Play, all: { from: number; count: number }): Marathon {
  const { from, count } = ONLY === undefined ? all : { from: Number(ONLY), count: 1 };
  const recorded = new Map<string, number>();
  let refused = 0;
  for (let seed = from; seed < from + count; seed++) {
    const played = sequence(play, seed);
    if (played.wrong !== undefined) return { play, story: asAStory(played), recorded, refused };
    refused += note(played, recorded);
  }
  return { play, story: undefined, recorded, refused };
}

function note({ moments, world }: Sequence, recorded: Map<string, number>): number {
  for (const { happened } of moments) {
    for (const { ref, event } of happened) {
      const name = `${world.cases.get(ref)?.pathway.name} ${event.type}`;
      recorded.set(name, (recorded.get(name) ?? 0) + 1);
    }
  }
  return moments.filter(({ answer }) => answer.outcome === 'refused').length;
}

/** Acts of the pathways of a play that somebody could have recorded and nobody ever did: what they lead to was not tried. */
export function neverRecorded({ play, recorded }: Marathon): readonly string[] {
  return play.pathways
    .flatMap((name) =>
      guessable(name)
        .filter((type) => register.pathway(name).events.includes(type))
        .map((type) => `${name} ${type}`),
    )
    .filter((name) => !recorded.has(name));
}
