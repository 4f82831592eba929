import { and } from 'xstate';
import { withEveryCase } from '../every-case/states.js';
import { EMPTY_REFERRAL } from './case.js';
import { closed, held } from './closing/states.js';
import { atPanel } from './panel/states.js';
import { beforePanel } from './referral/states.js';
import { access } from './setup.js';
import { afterwards, diagnosis, outcome } from './support/states.js';

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
