import type { Act } from '#engine/act';
import { outstanding } from '#engine/confirming';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor } from '#engine/rules';
import type { CaseFile } from '../case.js';
import type { Asking, Confirming, NamingTheContact, Refusing } from './acts.js';

const asked = ({ confirmations }: CaseFile, { data }: Confirming) => confirmations[data.of];

/** What is asked before something is proposed for others to confirm, confirmed, or not. */
export const CONFIRMING_RULES = rulesFor<CaseFile>()({
  itIsNotProposedAlready: {
    reason: 'The same has been proposed already, and waits for those who were asked. Take that back first, or wait.',
    holds: ({ confirmations }, { data }: Asking) =>
      !Object.values(confirmations).some((each) => each.act === data.act && outstanding(each).length > 0),
  },
  itWaitsToBeConfirmed: {
    reason:
      'This waits for nobody: it was confirmed by all, somebody said no, it was taken back, or its time is over. Ask whoever proposed it to propose it again.',
    holds: (file, act: Confirming) => outstanding(asked(file, act)).length > 0,
  },
  theyWereAsked: {
    reason: 'You were not asked to confirm this. Only those who are named in it can.',
    says: (file, act) => {
      const confirmation = asked(file, act as Confirming);
      const what = confirmation === undefined ? 'this' : `“${confirmation.title}”`;
      return `You were not asked to confirm ${what}. Only those who are named in it can.`;
    },
    holds: (file, act: Confirming) => asked(file, act)?.from.includes(act.by.person ?? '') === true,
  },
  theyHaveNotConfirmedYet: {
    reason: 'You have confirmed this already. It waits for the others who were asked.',
    holds: (file, act: Confirming) => asked(file, act)?.given.includes(act.by.person ?? '') !== true,
  },
  theyWereAskedOrProposedIt: {
    reason: 'Only those who were asked can say no to it, and only whoever proposed it can take it back.',
    holds: (file, act: Refusing) => {
      const confirmation = asked(file, act);
      const person = act.by.person ?? '';
      return confirmation?.from.includes(person) === true || confirmation?.by.person === person;
    },
  },
  theyAreNotTheContactYet: {
    reason: 'The case has no contact in the family, or it is this person already. Say first whom to contact, and how.',
    holds: ({ contact }, { data }: NamingTheContact) => contact !== null && contact.person !== data.person,
  },
  aConfirmationIsOutOfTime: {
    reason: 'Everybody has confirmed it, or the time to do so is not over.',
    holds: ({ confirmations }, { data }: Act<string, BellFacts>) =>
      data.clock === 'confirmation-given' && Object.hasOwn(confirmations, data.key),
  },
});
