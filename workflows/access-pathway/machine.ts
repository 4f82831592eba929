import { takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { AccessAct } from './acts.js';
import { EMPTY_REFERRAL } from './case.js';
import { closed, held, LEAVES } from './closing/states.js';
import { BESIDE_THE_PANEL, panel, readyForPanel } from './panel/states.js';
import {
  ADDS,
  awaitingConsent,
  awaitingInformation,
  CONSENT_AS_IT_BEGINS,
  draft,
  received,
  VOICE_AS_IT_BEGINS,
} from './referral/states.js';
import { access } from './setup.js';
import { diagnostic, outcome, post } from './support/states.js';
import { informationGathering, triage } from './triage/states.js';

/** From the first word to a pack the panel can read. */
const pre = access.state({
  initial: 'draft',
  states: { draft, received, awaitingConsent, awaitingInformation, triage, informationGathering, readyForPanel },
});

/** Wherever the referral stands something may be added, a meeting or the family may speak, and it may rest or end. */
const main = access.state({
  initial: 'pre',
  on: { ...ADDS, ...BESIDE_THE_PANEL, ...LEAVES },
  states: { pre, panel, diagnostic, outcome, post, held, closed },
});

/** What may follow what on the access pathway: from "someone is worried" to services allocated, assessed, told and supported. */
export const accessMachine = access.createMachine({
  id: 'access-pathway',
  context: EMPTY_REFERRAL,
  ...takingOnly<AccessAct['type']>()(withEveryCase(main, { voice: VOICE_AS_IT_BEGINS, consent: CONSENT_AS_IT_BEGINS })),
});
