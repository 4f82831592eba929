import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import type { CaseFile } from '../case.js';
import type { ChangingTheContact } from '../confirming/acts.js';
import type { AccessRestricted, PromiseKept } from './acts.js';

/** What is asked before access is restricted or a promise is kept. */
export const RECORD_RULES = rulesFor<CaseFile>()({
  theCaseIsToBeSealed: {
    reason: 'The case is to be restricted, not sealed.',
    holds: (_file, { data }: Act<string, AccessRestricted>) => data.level === 'sealed',
  },
  somethingIsNew: {
    reason:
      'Say what is new: a telephone number, an email address, a postal address, or how the family would rather be told.',
    holds: (_file, { data }: ChangingTheContact) =>
      [data.phone, data.email, data.address, data.prefers, data.language, data.format, data.ringing].some(filled),
  },
  thereIsAContact: {
    reason: 'Nobody of the family is on record here whose address could have changed.',
    holds: ({ contact }) => contact !== null,
  },
  promiseIsOpen: {
    reason: 'No open promise has that number. The case page lists the promises made.',
    holds: ({ promises }, { data }: Act<string, PromiseKept>) =>
      promises.some(({ sequence, kept }) => sequence === data.promise && !kept),
  },
});
