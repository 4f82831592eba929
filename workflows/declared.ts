import type { ActClasses } from '#engine/act';
import type { Pathway } from '#engine/pathway';
import { formOf, wordingOf } from './declaration.js';
import { CLOCK_EVENTS } from './every-case/acts.js';
import { problemsIn } from './validate.js';

/** What the classes of its acts say for a pathway: which acts there are, what is wrong with their facts, how each is asked, how it is told. */
export function declaredBy(acts: ActClasses): Pick<Pathway, 'events' | 'problems' | 'questions' | 'told'> {
  const forms = Object.entries(acts).flatMap(([name, act]) => {
    const form = formOf(act);
    return form === undefined ? [] : [[name, form] as const];
  });
  return {
    events: [...Object.keys(acts), ...CLOCK_EVENTS],
    problems: problemsIn(acts),
    questions: Object.fromEntries(forms),
    told: ({ type, data }) => {
      const act = Object.hasOwn(acts, type) ? acts[type] : undefined;
      const told = act && wordingOf(act).told;
      if (typeof told !== 'function') return told;
      return data === undefined ? undefined : told(data as never);
    },
  };
}
