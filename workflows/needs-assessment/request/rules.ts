import { rulesFor, rulesOfEach } from '#engine/rules';
import { addMonths } from '#statutory-calendar/civil-date';
import { filled } from '../../filled.js';
import { type Assessment, STATES_BEFORE_AN_END } from '../case.js';
import type { Withdrawing } from './acts.js';

/** What is never the family's own wish. */
const NOT_THE_FAMILY = ['REFERRER_LEFT', 'NO_CONTACT', 'NO_REPLY', 'SILENCE'];

/** The name of the rule that a request stood at a state when it ended. */
export const stoodAt = <State extends string>(state: State): `stoodAt.${State}` => `stoodAt.${state}`;

const rule = rulesFor<Assessment>();

const words = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

const isNamed = (name: string, written = ''): boolean => words(name).every((word) => words(written).includes(word));

/** From this birthday on it is a young person's own to ask and to take back, wherever their parents stand (s.83(2); Code 8.13). */
const YOUNG_PERSON_AT = 16;

/** Whether whoever took it back, as they are written down, is the one whom the request came from, or the young person. */
function isTheirs({ contact, child }: Assessment, { data, occurredOn }: Withdrawing): boolean {
  if (contact === null || isNamed(contact.name, data.askedBy)) return true;
  const born = child?.dateOfBirth;
  const isGrownUp = born === undefined || addMonths(born, YOUNG_PERSON_AT * 12) <= occurredOn;
  return child !== null && isGrownUp && isNamed(child.name, data.askedBy);
}

/** What is asked before a request comes to an end, and where it goes on when it had not. */
export const REQUEST_RULES = {
  ...rule(
    rulesOfEach(STATES_BEFORE_AN_END, stoodAt, (state) => ({
      reason: `The request did not stand at ${state}.`,
      holds: ({ before }) => before === state,
    })),
  ),
  ...rule({
    familyAskedToWithdraw: {
      reason:
        'Only the family can withdraw a request. Silence, or a professional’s leaving, never closes a case. Record who in the family asked, and when.',
      holds: (_file, { by, data }: Withdrawing) =>
        by.role === 'family' || (!NOT_THE_FAMILY.includes(data.reason) && filled(data.askedBy) && filled(data.askedOn)),
    },
    whoeverAskedTakesItBack: {
      reason:
        'The request is that of whoever made it. Another parent may say what they think, and it is read: record it as something that we were told. It ends the request only where whoever asked agrees; ask them, and record that they do.',
      law: 'Children and Families Act 2014 s.36(1)',
      holds: (file, act: Withdrawing) => {
        const { by, data } = act;
        if (data.askerAgrees === true) return true;
        return by.role === 'family' ? (file.contact?.person ?? by.person) === by.person : isTheirs(file, act);
      },
    },
  }),
};
