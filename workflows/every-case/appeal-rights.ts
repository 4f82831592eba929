import type { Act } from '#engine/act';
import type { NoticeFacts } from '#engine/telling';
import { addMonths, type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { lastDayToAppeal } from '../law-book/appeal-period.js';
import type { CaseFile } from './case.js';
import { phone, sendiass } from './wording.js';

/** What a letter of refusal, or one with a final plan, must say of the family's rights (SI 2014/1530 regs 5(3), 10(3), 14(2) and 32). */
export function appealRights(facts: NoticeFacts<CaseFile, Act<string, { readonly sentOn?: CivilDate }>>): string {
  const sentOn = facts.act.data.sentOn ?? facts.act.occurredOn;
  const appealBy = inWords(lastDayToAppeal(sentOn, facts));
  return [
    'Your rights:',
    `• You can appeal to the First-tier Tribunal (Special Educational Needs and Disability). It must have your appeal by 5 pm on ${appealBy}; or, where that is later, within one month of a mediation certificate.`,
    `• Before most appeals you must contact a mediation adviser, ${facts.act.area.settings.mediationAdviser ?? 'whom we will name to you'}, by ${inWords(addMonths(sentOn, 2))}. You need not mediate; the adviser gives you a certificate either way. An appeal about the school alone needs none.`,
    '• Disagreement resolution is free and open to you as well, and takes none of these rights away.',
    '• The Tribunal can also make recommendations about health and social care when you appeal about education.',
    `• Free and independent advice: ${sendiass(facts)}.`,
    `• If you are not content with how you were treated, you can complain. Ring ${phone(facts)}. Complaining never delays your case.`,
  ].join('\n');
}
