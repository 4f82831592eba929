import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { addMonths } from '#statutory-calendar/civil-date';
import { type CaseFile, speaksForTheFamily } from '../case.js';
import type { ConsentRecorded, VoiceRecorded } from './acts.js';

/** What is asked before the child's view or a consent is recorded. */
export const CHILD_RULES = rulesFor<CaseFile>()({
  theChildsWordsAreGiven: {
    reason: 'The child’s own words are not given.',
    holds: (_file, { data }: Act<string, VoiceRecorded>) => (data.words ?? '') !== '',
  },
  theChildWouldRatherNot: {
    reason: 'No reason is given why the child’s view could not be had.',
    holds: (_file, { data }: Act<string, VoiceRecorded>) => (data.declinedBecause ?? '') !== '',
  },
  theChildHasNotBeenHeard: {
    reason: 'The child’s own words are on record already. Give the new words to add to them.',
    holds: ({ voice }) => voice !== 'captured',
  },
  theYoungPersonDecidesFrom16: {
    reason:
      'The child is 16 or over, so the young person decides. Say that they did, or what was found about their capacity to decide.',
    law: 'Mental Capacity Act 2005 s.1 and s.2(5)',
    holds: ({ child }, { data, occurredOn }: Act<string, ConsentRecorded>) =>
      child?.dateOfBirth === undefined ||
      addMonths(child.dateOfBirth, 16 * 12) > occurredOn ||
      data.givenBy === 'youngPerson' ||
      (data.capacityDecision ?? '') !== '',
  },
  nobodySaysYesForAFamilyThatSaidNo: {
    reason: 'The family has said no, and has an account of its own: only they can say yes now. Ask them to.',
    law: 'Common law of confidence; UK GDPR Art 7(3)',
    holds: (file, act: Act<string, ConsentRecorded>) =>
      act.data.result !== 'given' || !['refused', 'withdrawn'].includes(file.consent) || speaksForTheFamily(file, act),
  },
  consentIsGiven: {
    reason: 'Consent is not given.',
    holds: (_file, { data }: Act<string, ConsentRecorded>) => data.result === 'given',
  },
  consentIsRefused: {
    reason: 'Consent is not refused.',
    holds: (_file, { data }: Act<string, ConsentRecorded>) => data.result === 'refused',
  },
  sharingHasALawfulBasis: {
    reason: 'Say on what lawful basis the information is shared without consent.',
    law: 'UK GDPR Art 6(1) and 9(2); common law of confidence',
    holds: (_file, { data }: Act<string, ConsentRecorded>) => (data.lawfulBasis ?? '') !== '',
  },
});
