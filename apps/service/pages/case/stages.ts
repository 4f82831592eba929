import type { Pathway } from '#engine/pathway';
import { retold } from '#engine/replay';
import type { CaseSeen, Story } from '../../case-access/case-seen.js';
import { waitingOf } from '../case-wording.js';

/** The plain stages at which a case has stood, as its story is believed now. */
export function plainStagesOf(seen: CaseSeen, { stored }: Pick<Story, 'stored'>): ReadonlySet<string> {
  const passed = new Set<string>();
  for (const [, after] of retold(seen, stored)) passed.add(waitingOf(seen.pathway, after)?.plainly ?? '');
  return passed;
}

/**
 * The plain stages in the order of the pathway, each once: what is done, where we are, what comes. One that lies behind and at
 * which the case never stood is not done: a case that was refused had no assessment.
 */
export function stagesOf({ waiting }: Pick<Pathway, 'waiting'>, passed: ReadonlySet<string>, now: string | undefined) {
  const shown = waiting.filter(({ aside, plainly }) => !aside || plainly === now);
  const stages = [...new Set(shown.map(({ plainly }) => plainly))];
  const here = now === undefined ? -1 : stages.indexOf(now);
  return stages.map((words, index) => ({ words, when: whenOf({ index, here, passed: passed.has(words) }) }));
}

function whenOf({ index, here, passed }: { index: number; here: number; passed: boolean }) {
  if (index === here) return 'now';
  if (index > here) return 'next';
  return passed ? 'done' : 'skipped';
}
