import { and } from 'xstate';
import { withEveryCase } from '../every-case/states.js';
import { afterwards, diagnosis, outcome } from './after-panel.js';
import { atPanel } from './at-panel.js';
import { closed, held } from './at-rest.js';
import { beforePanel } from './before-panel.js';
import { EMPTY_REFERRAL } from './referral.js';
import { access } from './setup.js';

/** What may be recorded wherever the referral stands. */
const ANYWHERE = {
  InformationSupplied: { actions: 'addToTheFile' },
  PanelItemRolled: { actions: 'noteOnly' },
  InterestDeclaredAtPanel: { actions: 'closeToThem' },
  EhcNeedsAssessmentRequested: { guard: 'theChildIsAlive', actions: 'noteOnly' },
  ReferralWithdrawn: { guard: and(['theCaseIsOpen', 'familyAskedToWithdraw']), target: '#closed.withdrawn' },
  TransferredOut: { guard: and(['theCaseIsOpen', 'receivingAreaHasAccepted']), target: '#closed.transferred' },
  CaseHeld: { guard: and(['theCaseIsOpen', 'theCaseIsNotHeld', 'theReferralWasSent']), target: '#held' },
  ChildDied: { guard: 'theChildIsAlive', target: '#closed.deceased' },
} as const;

/** What may follow what on the access pathway: from "someone is worried" to services allocated, assessed, told and supported. */
export const accessMachine = access.createMachine({
  id: 'access-pathway',
  context: EMPTY_REFERRAL,
  ...withEveryCase(
    {
      initial: 'pre',
      on: ANYWHERE,
      states: {
        pre: beforePanel,
        panel: atPanel,
        diagnostic: diagnosis,
        outcome,
        post: afterwards,
        closed,
        held,
      },
    },
    {
      voice: {
        ReferralSubmitted: { guard: and(['isADraft', 'theChildSpeaks']), target: '.captured', actions: 'hearTheChild' },
      },
      consent: {
        ReferralSubmitted: { guard: and(['isADraft', 'theFamilySendsIt']), target: '.given', actions: 'giveConsent' },
        TransferredIn: { guard: 'nothingIsRecordedYet', target: '.given' },
      },
    },
  ),
});
