import type { Facts } from '#engine/history';
import type { Guess, Guesses, Seen } from './guess.js';
import { ON_ANY_CASE } from './guesses-on-any-case.js';
import { ON_APPEALS } from './guesses-on-appeals.js';
import { ON_ASSESSMENTS } from './guesses-on-assessments.js';
import { ON_COMPLAINTS, ON_FEEDBACK } from './guesses-on-complaints.js';
import { ON_DISAGREEMENTS } from './guesses-on-disagreements.js';
import { ON_FUNDING } from './guesses-on-funding.js';
import { ON_MEETINGS } from './guesses-on-meetings.js';
import { ON_SUPPORT } from './guesses-on-support.js';

const BY_PATHWAY: Readonly<Record<string, Guesses>> = {
  'panel-meeting': ON_MEETINGS,
  'joint-funding': ON_FUNDING,
  disagreement: ON_DISAGREEMENTS,
  'access-pathway': ON_SUPPORT,
  'needs-assessment': ON_ASSESSMENTS,
  appeal: ON_APPEALS,
  complaint: ON_COMPLAINTS,
  feedback: ON_FEEDBACK,
};

/** Acts of a pathway for which the model can think up facts. */
export function guessable(pathway: string): readonly string[] {
  return Object.keys({ ...BY_PATHWAY[pathway], ...ON_ANY_CASE });
}

/** Facts of an act, as somebody could have written them. Undefined where the model knows nothing of such an act. */
export function guessed(pathway: string, type: string, seen: Seen): Guess | undefined {
  return (BY_PATHWAY[pathway]?.[type] ?? ON_ANY_CASE[type])?.(seen);
}

/** The same facts with something wrong in them: left out, of another kind, nought or less, another day or another name. */
export function spoilt(data: Facts, { chance, world }: Seen): Facts {
  const names = Object.keys(data);
  if (names.length === 0) return { unheardOf: 1 };
  const name = chance.oneOf(names);
  if (chance.happens(0.3)) return Object.fromEntries(Object.entries(data).filter(([each]) => each !== name));
  return { ...data, [name]: another(data[name]) };

  function another(value: unknown): unknown {
    if (typeof value === 'number') return chance.oneOf([0, -1, 0.5, value + 1, Number.MAX_SAFE_INTEGER]);
    if (typeof value === 'boolean') return !value;
    if (Array.isArray(value)) return chance.oneOf([[], value.slice(1), [...value, ...value], [another(value[0])]]);
    if (typeof value === 'object' && value !== null) return spoilt(value as Facts, { chance, world, here: undefined });
    const refs = [...world.cases.keys()];
    return chance.oneOf(['', ' ', 7, null, '2019-02-30', '2026-01-01', 'nobody', ...refs]);
  }
}
