import type { NoticeFacts, NoticeRow, TaskRow } from '#engine/telling';
import { phone } from '../../every-case/wording.js';
import { inPounds } from '../../money/pence.js';
import { OVER } from '../acts.js';
import type { Funding } from '../case.js';
import { byWhen } from '../clocks.js';
import { packagePence, panelFor } from '../practice.js';
import { dueBy, letter, notice, task } from '../recipients.js';

const panelName = ({ context, act }: NoticeFacts<Funding>): string => panelFor(context, act.area)?.title ?? 'panel';

/** Who is told that a request was made, or that something is missing in it. */
export const REQUEST_NOTICES: readonly NoticeRow<Funding>[] = [
  letter('FundingRequested', {
    template: 'funding-asked-for',
    when: ({ before }) => before !== 'returned' && before !== 'submitted',
    subject: 'We are asking for support to be paid for',
    body: (facts) =>
      `We have asked the ${panelName(facts)} to pay for support for your child. The number of this request is ${facts.ref}. You see everything that the panel reads before it does, and you can add to it. What is in place now goes on. Questions: ${phone(facts)}.`,
  }),
  notice('FundingReturned', {
    template: 'funding-returned',
    to: 'presenter',
    channels: ['inapp', 'email'],
    subject: 'Something is missing',
    body: (facts) =>
      `The ${panelName(facts)} cannot decide on ${facts.ref} yet. Missing: ${facts.act.data.missing.join('; ')}. Add it ${byWhen(facts, 'funding-request-mended')}: what you wrote is kept. If the child cannot wait, ask for an urgent decision.`,
  }),
];

/** Who is asked to make a request complete. */
export const REQUEST_TASKS: readonly TaskRow<Funding>[] = [
  task('FundingRequested', {
    task: 'check-request',
    for: 'owner',
    what: ({ context }) => `Look whether a panel could decide: a package of ${inPounds(packagePence(context))} a year`,
    dueOn: dueBy('funding-request-checked'),
    doneBy: ['FundingReturned', 'FundingValidated', 'FundingAgreedUnderDelegation', ...OVER],
  }),
  task('FundingReturned', {
    task: 'mend-request',
    for: 'presenter',
    what: ({ act }) => `Add what is missing: ${act.data.missing.join('; ')}`,
    dueOn: dueBy('funding-request-mended'),
    doneBy: ['FundingRequested', ...OVER],
  }),
  task('FundingValidated', {
    task: 'share-lines',
    for: 'presenter',
    when: ({ lines, split }) => split.length < lines.length,
    what: () => 'Say who pays each line: a line has nobody to pay for it',
    doneBy: ['SplitProposed', 'FundingAgreedUnderDelegation', ...OVER],
    doneWhen: ({ lines, split }, { type }) => OVER.some((end) => end === type) || split.length === lines.length,
  }),
];
