import { and } from 'xstate';
import type { Region } from '#engine/waiting';
import type { EveryCaseAct } from '../acts.js';

/** The child's own view (Children and Families Act 2014 s.19(a)): heard, or asked for, or not to be had and why. */
export const VOICE_REGION = {
  initial: 'notSought',
  on: {
    VoiceRecorded: [
      { guard: 'theChildsWordsAreGiven', target: '.captured', actions: 'hearTheChild' },
      { guard: 'theChildWouldRatherNot', target: '.declined', actions: 'respectTheChild' },
      { guard: 'theChildHasNotBeenHeard', target: '.sought', actions: 'askTheChild' },
    ],
  },
  states: { notSought: {}, sought: {}, captured: {}, declined: {} },
} as const satisfies Region<EveryCaseAct['type']>;

/** Agreement to share what is confidential. Not the basis on which data is held. */
export const CONSENT_REGION = {
  initial: 'none',
  on: {
    ConsentRecorded: [
      {
        guard: and(['theYoungPersonDecidesFrom16', 'nobodySaysYesForAFamilyThatSaidNo', 'consentIsGiven']),
        target: '.given',
        actions: 'noteConsent',
      },
      { guard: and(['theYoungPersonDecidesFrom16', 'consentIsRefused']), target: '.refused', actions: 'noteConsent' },
      {
        guard: and(['theYoungPersonDecidesFrom16', 'nobodySaysYesForAFamilyThatSaidNo', 'sharingHasALawfulBasis']),
        target: '.notRequired',
        actions: 'noteConsent',
      },
    ],
    ConsentWithdrawn: { target: '.withdrawn', actions: 'noteConsentWithdrawn' },
  },
  states: { none: {}, given: {}, refused: {}, withdrawn: {}, notRequired: {} },
} as const satisfies Region<EveryCaseAct['type']>;
