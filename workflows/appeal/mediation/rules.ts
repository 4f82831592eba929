import { rulesFor } from '#engine/rules';
import { type Appeal, isAboutHealth, isHealthOnly, stillOwed } from '../case.js';
import { inWordsOf } from '../duties.js';
import { doesSomethingOwed, isDecidedThere, owedAfter } from '../order/updates.js';
import { isContactedInTime } from '../window/rules.js';
import type { Doing } from './acts.js';

/** Rules about mediation and its certificate, and about doing what is owed. */
export const MEDIATION_RULES = rulesFor<Appeal>()({
  mediationIsWanted: {
    reason: 'Nobody has asked for mediation, or it is over. Record first that the family wants it, and what about.',
    law: 'Children and Families Act 2014 s.52(3)',
    holds: ({ mediation }) => mediation !== null && mediation.outcome === null,
  },
  itIsAboutHealth: {
    reason: 'The mediation that the family asked for is not about health care, so no health board has to be told.',
    law: 'SI 2014/1530 reg 35(1)',
    holds: isAboutHealth,
  },
  theMediationDayHasCome: {
    reason: 'The day of the mediation has not come. Record it when it has been held.',
    holds: ({ mediation }, { occurredOn }) => mediation?.on == null || occurredOn >= mediation.on,
  },
  mediationWasHeld: {
    reason: 'No mediation has been held whose result is not yet on record. Record first that it was held.',
    holds: ({ mediation }) => mediation !== null && mediation.heldOn !== null && mediation.outcome === null,
  },
  theAdviserWasContactedInTime: {
    reason:
      'The adviser was not contacted within two months of the day on which the decision was sent, and may issue no certificate. The family can ask the Tribunal to let the appeal in without one: record the appeal with the reasons.',
    law: 'SI 2014/1530 reg 34(2) and (3)',
    holds: isContactedInTime,
  },
  noCertificateYet: {
    reason: 'There is a certificate already, and the month to appeal runs from that one.',
    law: 'HESC Rules (SI 2008/2699) r.20(1)(c)',
    holds: ({ certificateOn }) => certificateOn === null,
  },
  aCertificateIsDue: {
    reason:
      'A certificate is due when the family does not want mediation, when the mediation has ended, or when nobody arranged it in thirty days. None of these is on record.',
    law: 'SI 2014/1530 regs 34(1) and 39(1) to (3)',
    holds: ({ stage, mediation }) =>
      mediation === null ? stage === 'mediation.declined' : mediation.notArranged || mediation.heldOn !== null,
  },
  aCertificateIsNeededAtAll: {
    reason:
      'This mediation is about health care alone. No appeal can be about that, so that there is no certificate: neither because it was held nor because it was not arranged.',
    law: 'SI 2014/1530 reg 39(2), which names regs 35(4) and 36(2) and not 35(3)',
    holds: (file) => !isHealthOnly(file),
  },
  healthAgreedAlone: {
    reason: 'The authority was at the table itself, or nothing has been agreed.',
    law: 'SI 2014/1530 reg 42(4)',
    holds: (file) => isHealthOnly(file) && file.mediation?.outcome === 'agreed',
  },
  thatStepIsDue: {
    reason: 'Nothing of that kind has to be done.',
    says: (file: Appeal) => {
      const due = stillOwed(file).map(
        ({ step, undertaking, words }) => words ?? inWordsOf(undertaking, step).replaceAll(/\byou\b/g, 'them'),
      );
      return due.length === 0
        ? 'Nothing has to be done any more.'
        : `That does not have to be done here. What does: ${due.join('; ')}.`;
    },
    law: 'SI 2014/1530 regs 42, 44 and 45',
    holds: (file, act: Doing) => doesSomethingOwed(file, act),
  },
  itIsNotDecidedThere: {
    reason:
      'That is recorded on the case of the assessment, from which the family gets its letter with its rights; it counts here in the same moment.',
    law: 'SI 2014/1530 regs 10(3) and 14(2)',
    holds: (file, act: Doing) => !isDecidedThere(file, act),
  },
  thatIsTheLastStep: {
    reason: 'More has to be done after that.',
    holds: (file, act) => owedAfter(file, act).every(({ done }) => done),
  },
});
