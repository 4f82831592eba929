import type { NoticeRow, TaskRow } from '#engine/telling';
import { closed, phone } from '../../every-case/wording.js';
import { filled } from '../../filled.js';
import { DECIDED_AT_THE_PANEL, OVER, TOLD_BY_LETTER } from '../acts.js';
import type { Funding } from '../case.js';
import { byWhen } from '../clocks.js';
import { dueBy, letter, notice, notices, task } from '../recipients.js';
import { decisionLetter, scheduleFile } from './wording.js';

/** Who is told what was decided about money, and that it is looked at again. */
export const DECISION_NOTICES: readonly NoticeRow<Funding>[] = [
  letter('FundingDeferred', {
    template: 'funding-deferred',
    subject: 'The panel needs more',
    body: (facts) =>
      `The panel needs something before it can decide about ${facts.ref}: ${facts.act.data.wanted.join('; ')}. ${filled(facts.act.data.reasons) ? `Why it could not decide: ${closed(facts.act.data.reasons)} ` : ''}It is heard again ${byWhen(facts, 'funding-heard-again')}. You do not need to do anything, and what is in place goes on. Questions: ${phone(facts)}.`,
  }),
  ...notices(TOLD_BY_LETTER, {
    template: 'funding-decision',
    tellsDecision: true,
    to: 'family',
    channels: ['letter', 'portal'],
    when: ({ decision }) => decision !== null && decision.outcome !== 'notAgreed',
    subject: 'The decision about support',
    body: (facts) => decisionLetter(facts),
  }),
  ...notices(TOLD_BY_LETTER, {
    template: 'funding-schedule',
    to: 'finance',
    channels: ['file'],
    subject: 'Who pays what',
    body: (facts) => scheduleFile(facts),
  }),
  notice('DecisionNotified', {
    template: 'funding-decision-to-provider',
    to: 'provider',
    channels: ['email'],
    subject: 'A decision about support that you would give',
    body: (facts) =>
      `The organisations that pay have decided about ${facts.ref}, and the family has been told. The case says what is asked of you and from when. Tell us on the day on which it begins: it counts as begun when you and the family have both said so. Questions: ${phone(facts)}.`,
  }),
  notice('FundingNotAgreed', {
    template: 'dispute-opened',
    to: 'lineManagers',
    channels: ['email', 'inapp'],
    subject: 'Two organisations do not agree who pays',
    body: (facts) =>
      `It was not agreed at the panel who pays for ${facts.ref}. The two officers who hold the case meet first; if they do not agree in time it comes to you, with a day. The child does not wait: what is in place goes on, and somebody pays for it without prejudice.`,
  }),
  letter('DecisionReviewRequested', {
    template: 'funding-asked-again',
    subject: 'It is looked at again',
    body: (facts) =>
      `You asked us to look again at the decision about ${facts.ref}. The panel does, with your reasons, and we write to you with the day. What is in place goes on. Questions: ${phone(facts)}.`,
  }),
];

/** Who is asked to answer for an agency’s money, to tell what was decided, and to ask whether it has begun. */
export const DECISION_TASKS: readonly TaskRow<Funding>[] = [
  task('AgencyPositionRecorded', {
    task: 'answer-for-own-money',
    for: 'payer',
    when: (_file, { data }) => data.position === 'needsOwnGovernance',
    what: () => 'Ask within your own organisation, and answer for its money',
    dueOn: ({ act }) => act.data.decidesOn,
    doneBy: [...DECIDED_AT_THE_PANEL, ...OVER],
  }),
  task('FundingAgreed', {
    task: 'tell-in-writing',
    for: 'owner',
    what: () => 'Tell the family, the provider and those who pay in writing',
    dueOn: dueBy('funding-decision-notified'),
    doneBy: ['DecisionNotified', 'FundingClosed'],
  }),
  task('DecisionNotified', {
    task: 'confirm-start',
    for: 'owner',
    when: ({ stage }) => stage === 'notified',
    what: () => 'Ask the provider and the family whether it has begun',
    dueOn: dueBy('package-started'),
    doneBy: ['PackageStarted', ...OVER],
    doneWhen: ({ stage }) => stage !== 'implementing',
  }),
];
