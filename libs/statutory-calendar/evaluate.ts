import type { Answer, Evaluate, EvaluationContext, Named } from './answer.js';
import {
  asIf,
  asRead,
  asSoonAsPracticable,
  dayAfter,
  earlierBy,
  laterOf,
  onTheDayUnlessUnaware,
  stages,
  unless,
  withoutDay,
} from './combining.js';
import { atLeastBefore, beginningWith, between, clearBefore, local, lookBack, schoolDays, within } from './counting.js';
import { beforeDate, closureWindow, during, endOfYearAt25, onDate, onTheDateNamed } from './fixed-days.js';
import { receipt } from './receipt.js';
import { ruleInWords } from './rule-words.js';
import type { Rule } from './rules.js';
import { courtOffice, tribunalLodging, tribunalStep } from './tribunal.js';

type Phrases = {
  readonly [Name in Rule['phrase']]: (rule: Named<Name>, context: EvaluationContext, evaluate: Evaluate) => Answer;
};

const noDay = (rule: Rule, context: EvaluationContext) => withoutDay(ruleInWords(rule), context);

const PHRASES: Phrases = {
  within,
  beginningWith,
  local,
  onTheDateNamed,
  clearBefore,
  atLeastBefore,
  beforeDate,
  onDate,
  laterOf,
  dayAfter,
  earlierBy,
  asSoonAsPracticable,
  atOnce: noDay,
  onEvent: noDay,
  noLimit: noDay,
  between,
  lookBack,
  during,
  closureWindow,
  tribunalLodging,
  tribunalStep,
  courtOffice,
  schoolDays,
  receipt,
  onTheDayUnlessUnaware,
  endOfYearAt25,
  unless,
  stages,
  asIf,
  asRead,
};

/**
 * What a rule comes to. Nothing rolls unless the phrase says so: a period that ends on a Sunday ends there. Throws
 * `MissingInput` and `WrongInput` for the days and facts it is told of, RangeError for a length that is none.
 */
export function evaluate(rule: Rule, context: EvaluationContext): Answer {
  const phrase = PHRASES[rule.phrase] as (rule: Rule, context: EvaluationContext, evaluate: Evaluate) => Answer;
  const answer = phrase(rule, context, evaluate);
  return rule.byFive ? { ...answer, byFive: true } : answer;
}
