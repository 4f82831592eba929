import { type Answer, answered, dayGiven, type EvaluationContext, MissingInput, type Named } from './answer.js';
import { addDays, inWords } from './civil-date.js';
import { workingDaysOn } from './counting.js';
import { ruleInWords } from './rule-words.js';
import { isBeyondList } from './working-days.js';

/** How many working days a letter is usually on its way. */
const ON_ITS_WAY: Readonly<Record<string, number>> = { firstClass: 2, secondClass: 4 };
const IN_WORDS: Readonly<Record<string, string>> = {
  email: 'sent by e-mail',
  byHand: 'left by hand',
  firstClass: 'posted first class',
  secondClass: 'posted second class',
};

/** The day on which something counts as received: a letter in the ordinary course of post, anything else when it came, or, where `officeHours` count, on the next working day. */
export function receipt(rule: Named<'receipt'>, context: EvaluationContext): Answer {
  const sent = dayGiven(context, 'sent');
  const way = context.inputs.way as string | undefined;
  if (way === undefined) throw new MissingInput('way');
  const { calendar } = context;
  const outOfHours = context.inputs.afterFive === true || calendar.whyNotWorking(sent) !== undefined;
  const count = ON_ITS_WAY[way] ?? (rule.officeHours && outOfHours ? 1 : 0);
  const { due, excluded } = workingDaysOn(sent, { count, step: 1 }, calendar);
  const how = `${IN_WORDS[way]} on ${inWords(sent)}${context.inputs.afterFive === true ? ', after five' : ''}`;
  const arrived =
    count === 0
      ? 'whatever the hour and the day'
      : `${count === 1 ? 'the next working day' : `the ${count === 2 ? 'second' : 'fourth'} working day after`}`;
  const provisional = count > 0 && isBeyondList(calendar, addDays(sent, 1), due);
  const because = `${how}: ${arrived}`;
  return answered({
    due,
    means: 'on',
    rule: ruleInWords(rule),
    because,
    from: sent,
    startName: 'sent',
    excluded,
    provisional,
  });
}
