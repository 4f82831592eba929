import { and } from 'xstate';
import { goesOnAt } from '../closing/rules.js';
import { access } from '../setup.js';
import { TRIAGE_DECISIONS } from '../triage/states.js';
import { EQUIVALENT_STATES } from './acts.js';

/** Wherever the referral stands. */
export const ADDS = { InformationSupplied: { actions: 'addToTheFile' } } as const;

/** A child who has spoken already has been heard. */
export const VOICE_AS_IT_BEGINS = {
  ReferralSubmitted: { guard: and(['isADraft', 'theChildSpeaks']), target: '.captured', actions: 'hearTheChild' },
  TransferredIn: { guard: and(['nothingIsRecordedYet', 'theChildSpeaks']), target: '.captured' },
} as const;

/** A family’s own referral carries its consent; a case that has come from another area does where it came with it. */
export const CONSENT_AS_IT_BEGINS = {
  ReferralSubmitted: { guard: and(['isADraft', 'theFamilySendsIt']), target: '.given', actions: 'giveConsent' },
  TransferredIn: { guard: and(['nothingIsRecordedYet', 'theConsentCameWithIt']), target: '.given' },
} as const;

/** Saved, not sent. */
export const draft = access.state({
  description: 'Saved, not sent. The family or the professional can finish it.',
  meta: {
    title: 'Draft, not sent',
    plainly: 'Not sent yet',
    owner: 'author',
    clocks: ['draft-sent'],
    because: 'A draft is its author’s. It is never deleted without asking.',
    aside: true,
  },
  on: {
    ReferralStarted: { guard: 'nothingIsRecordedYet', actions: 'beginTheFile' },
    ReferralSubmitted: [
      { guard: 'theFamilySendsIt', target: 'received', actions: 'receiveTheReferral' },
      { target: 'awaitingConsent', actions: 'receiveTheReferral' },
    ],
    TransferredIn: EQUIVALENT_STATES.map((state) => ({
      guard: and([goesOnAt(state), 'nothingIsRecordedYet']),
      target: `#${state}`,
      actions: 'takeOver' as const,
    })),
  },
});

/** Sent: with its number, then waiting for a consent or for what is missing. */
export const received = access.state({
  description: 'It has a number, and nobody can lose it.',
  meta: {
    title: 'Received',
    plainly: 'We have it',
    owner: 'owner',
    clocks: ['referral-acknowledged', 'triage-decided'],
  },
  on: { ...TRIAGE_DECISIONS, ReferralFoundComplete: 'triage' },
});

/** A professional referred. */
export const awaitingConsent = access.state({
  description: 'A professional referred: a parent or the young person must agree to sharing.',
  meta: {
    title: 'Waiting for the family’s consent',
    plainly: 'We have it',
    owner: 'family',
    clocks: ['referral-acknowledged', 'triage-decided'],
  },
  on: {
    ConsentRecorded: {
      guard: and(['theYoungPersonDecidesFrom16', 'nobodySaysYesForAFamilyThatSaidNo', 'consentLetsUsShare']),
      target: 'received',
    },
  },
});

/** Something is missing. */
export const awaitingInformation = access.state({
  description: 'A precise list is out. The referral stays ours, and its clocks run on.',
  meta: {
    title: 'Waiting for listed information',
    plainly: 'We have it',
    owner: 'holders',
    clocks: ['missing-information-supplied', 'triage-decided'],
  },
  on: {
    InformationSupplied: [
      { guard: and(['nothingIsMissingAnyMore', 'itWasWithTriage']), target: 'triage', actions: 'strikeOffWhatCame' },
      { guard: 'nothingIsMissingAnyMore', target: 'received', actions: 'strikeOffWhatCame' },
      { actions: 'strikeOffWhatCame' },
    ],
    ReferralFoundComplete: 'triage',
    DeadlinePassed: { guard: 'theMissingInformationIsOverdue', target: 'triage' },
  },
});
