import { and } from 'xstate';
import { takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { AccessAct } from './acts.js';
import { EMPTY_REFERRAL } from './case.js';
import { closed, held } from './closing/states.js';
import { panel, readyForPanel } from './panel/states.js';
import { awaitingConsent, awaitingInformation, draft, received } from './referral/states.js';
import { access } from './setup.js';
import { diagnostic, outcome, post } from './support/states.js';
import { informationGathering, triage } from './triage/states.js';

/** From the first word to a pack the panel can read. */
const pre = access.createStateConfig({
  id: 'pre',
  initial: 'draft',
  states: { draft, received, awaitingConsent, awaitingInformation, triage, informationGathering, readyForPanel },
});

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

const main = access.createStateConfig({
  initial: 'pre',
  on: ANYWHERE,
  states: { pre, panel, diagnostic, outcome, post, held, closed },
});

/** What may follow what on the access pathway: from "someone is worried" to services allocated, assessed, told and supported. */
export const accessMachine = access.createMachine({
  id: 'access-pathway',
  context: EMPTY_REFERRAL,
  ...takingOnly<AccessAct['type']>()(
    withEveryCase(main, {
      voice: {
        ReferralSubmitted: { guard: and(['isADraft', 'theChildSpeaks']), target: '.captured', actions: 'hearTheChild' },
      },
      consent: {
        ReferralSubmitted: { guard: and(['isADraft', 'theFamilySendsIt']), target: '.given', actions: 'giveConsent' },
        TransferredIn: { guard: 'nothingIsRecordedYet', target: '.given' },
      },
    }),
  ),
});
