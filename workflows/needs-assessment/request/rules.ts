import type { Act } from '#engine/act';
import type { OneCaseAChild } from '#engine/one-case-a-child';
import { rulesFor, rulesOfEach } from '#engine/rules';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { lastDayOfCompulsorySchoolAge } from '#statutory-calendar/fixed-days';
import { childKeys } from '../../every-case/child-keys.js';
import { filled } from '../../filled.js';
import { type Assessment, STATES_BEFORE_AN_END } from '../case.js';
import type { Joining, Requesting, Withdrawing } from './acts.js';

/** What is never the family's own wish. */
const NOT_THE_FAMILY = ['REFERRER_LEFT', 'NO_CONTACT', 'NO_REPLY', 'SILENCE'];

/** The name of the rule that a request stood at a state when it ended. */
export const stoodAt = <State extends string>(state: State): `stoodAt.${State}` => `stoodAt.${state}`;

const rule = rulesFor<Assessment>();

const words = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

const isNamed = (name: string, written = ''): boolean => words(name).every((word) => words(written).includes(word));

/**
 * Over compulsory school age it is a young person's own to ask and to take back, wherever their parents stand (s.83(2); Code
 * 8.13). Of whom no birthday is known, nobody can say so.
 */
const isYoungPerson = ({ child }: Assessment, on: CivilDate): boolean =>
  child?.dateOfBirth !== undefined && lastDayOfCompulsorySchoolAge(child.dateOfBirth) < on;

/** Whether whoever took it back, as they are written down, is the one whom the request came from, or the young person. */
function isTheirs(file: Assessment, { data, occurredOn }: Withdrawing): boolean {
  const { contact, child } = file;
  if (contact === null || isNamed(contact.name, data.askedBy)) return true;
  return child !== null && isYoungPerson(file, occurredOn) && isNamed(child.name, data.askedBy);
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
    itIsTheSameChild: {
      reason:
        'The request that you name is about another child, or does not say enough to know. Check the number; where it is right, first put the child’s name and date of birth, NHS number or UPN right on both.',
      law: 'Children and Families Act 2014 s.36(1)',
      holds: ({ child }, { data }: Joining) => childKeys(child).some((key) => data.keys.includes(key)),
    },
    thisRequestCameFirst: {
      reason:
        'The request that you name came later than this one. Put that one together with this one, so that the earlier days stand.',
      law: 'Children and Families Act 2014 s.36(1)',
      holds: ({ receivedOn }, { data }: Joining) => receivedOn !== null && receivedOn <= data.receivedOn,
    },
    whoeverAskedTakesItBack: {
      reason:
        'The request is that of whoever made it. It is the young person’s own too, once they are known to be over compulsory school age. What another parent thinks is read, as information for the request. It ends the request only where whoever asked agrees: say so here once they have been asked. Where they asked by another name than the one on the case, put the name right first.',
      law: 'Children and Families Act 2014 ss.36(1) and 83(2)',
      holds: (file, act: Withdrawing) => {
        const { by, data } = act;
        if (data.askerAgrees === true) return true;
        return by.role === 'family' ? (file.contact?.person ?? by.person) === by.person : isTheirs(file, act);
      },
    },
  }),
};

const ONE_REQUEST = 'noOpenRequestForThisChild';

const EXISTS = 'There is an open request for an EHC needs assessment of this child already.';

/** The rule in the words of the pathway's tables; who is refused reads a sentence of their own. */
export const ONE_REQUEST_RULES = { [ONE_REQUEST]: { reason: `${EXISTS} Add to it: its days began sooner.` } };

/** A child has one open request. The family is told its number; nobody else learns more than that there is one. */
export const oneRequestAChild: OneCaseAChild = {
  askedBy: ['AssessmentRequested'],
  // With a plan in force a later request is no duplicate.
  notYet: ['finalIssued'],
  rule: ONE_REQUEST,
  despite: ({ by, data }: Act<string, Pick<Requesting['data'], 'separateBecause'>>) =>
    by.role !== 'family' && filled(data.separateBecause),
  told: (own, { by, area }) => {
    if (by.role === 'family' && own !== null)
      return `${EXISTS} It is number ${own}, and its six, sixteen and twenty weeks began sooner than they would now. Open it and add what is new: you lose nothing.`;
    const ring = `Ring the SEND team${area.settings.telephone ? ` on ${area.settings.telephone}` : ''}: what you have to say is added to it, and its days began sooner.`;
    return by.role === 'family'
      ? `${EXISTS} ${ring}`
      : `${EXISTS} ${ring} If this is another child, a twin or somebody with a wrong number, say so under “Why is this another request?”.`;
  },
};
