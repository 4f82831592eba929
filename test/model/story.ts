import type { Facts } from '#engine/history';
import { stateOf } from '#engine/replay';
import { beginning } from './beginnings.js';
import type { Sequence } from './sequence.js';
import { shrunk } from './shrinking.js';
import type { Moment } from './steps.js';

/** What went wrong, as a story: the seed, the way there, as few acts as are needed, and the law that is broken. */
export function asAStory(failed: Sequence): string {
  const least = shrunk(failed);
  const { seed, from, practice, moments, world, wrong } = least;
  const cases = [...world.cases.values()].map((here) => `${here.ref}: ${stateOf(here.caseState)}`);
  return [
    `Seed ${seed}, from ${from} (${practice}), ${failed.steps.length} steps, shrunk to ${least.steps.length}.`,
    'Given',
    told(beginning({ from, practice }).moments),
    'Then',
    told(moments),
    `And ${cases.join('; ')}.`,
    `BROKEN: ${wrong}`,
  ].join('\n');
}

function told(moments: readonly Moment[]): string {
  return moments.map((moment, index) => `${String(index + 1).padStart(3)}  ${sentence(moment)}`).join('\n');
}

function sentence({ before, answer, happened, asked }: Moment): string {
  const when = before.now.slice(0, 16).replace('T', ' ');
  if (answer.outcome === 'refused')
    return `${when}  ${asked}\n       refused (${answer.rule ?? answer.code}): ${answer.reason}`;
  if (happened.length === 0) return `${when}  ${asked}: the same answer as before`;
  const acts = happened.map(({ ref, event }, index) => {
    const by = event.by.role === event.by.person ? event.by.person : `${event.by.person} (${event.by.role})`;
    return `${index === 0 ? '' : '       with it '}${ref}: ${event.type} by ${by} ${inWords(event.data)}`;
  });
  return `${when}  ${acts.join('\n')}`;
}

function inWords(data: Facts): string {
  const words = JSON.stringify(data).replaceAll('"', '');
  return words.length > 600 ? `${words.slice(0, 600)}…` : words;
}
