import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { addMonths } from '#statutory-calendar/civil-date';
import { filled } from '../../filled.js';
import { type Assessment } from '../case.js';
import type { Refused, RefusingToAssess, Reversing } from './acts.js';

/** Within so many months of an assessment another need not be considered. */
const MONTHS_AFTER_AN_ASSESSMENT = 6;

/** What is asked before something is refused, and before a refusal is reversed. */
export const REDRESS_RULES = rulesFor<Assessment>()({
  theTestIsTheLaws: {
    reason:
      'A refusal rests on the test of section 36(8) and on nothing else: whether the child has or may have special educational needs, and whether a plan may be necessary. Local criteria, bands and scores are guidance.',
    law: 'Children and Families Act 2014 s.36(8)',
    holds: (_file, { data }: RefusingToAssess) => data.test !== 'localCriteria',
  },
  anEarlierAssessmentIsWithinSixMonths: {
    reason: 'No assessment within the last six months is recorded, so this request must be considered.',
    law: 'Children and Families Act 2014 s.36(6)(b)',
    holds: ({ lastAssessedOn, receivedOn }, { data }: RefusingToAssess) =>
      data.test !== 'assessedWithinSixMonths' ||
      (lastAssessedOn !== null &&
        receivedOn !== null &&
        receivedOn <= addMonths(lastAssessedOn, MONTHS_AFTER_AN_ASSESSMENT)),
  },
  lessHasReasonsAndRights: {
    reason:
      'A refusal gives its reasons, and its letter sets out the right to appeal and until when, mediation, disagreement resolution and free advice.',
    law: 'SI 2014/1530 regs 5(3) and 10(3), and reg 32',
    holds: (_file, { data }: Act<string, Refused>) => filled(data.reasons) && data.rightsBlock === true,
  },
  somethingReversesTheRefusal: {
    reason:
      'The refusal stands as it was recorded. Say what brings it to an end: mediation, a concession, an order of the Tribunal, or new information.',
    law: 'Children and Families Act 2014 ss.51 and 52; SI 2014/1530 regs 42 to 45',
    holds: (_file, { data }: Act<string, Reversing>) => filled(data.reverses),
  },
});
