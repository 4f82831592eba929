import type { NoticeRow, TaskRow } from '#engine/telling';
import { phone } from '../../every-case/wording.js';
import { ENDED, OVER, URGENCY_SETTLED } from '../acts.js';
import type { Funding } from '../case.js';
import { byWhen } from '../clocks.js';
import { dueBy, notice, task, text } from '../recipients.js';

/** Who is told of what cannot wait for a panel. */
export const URGENT_NOTICES: readonly NoticeRow<Funding>[] = [
  notice('UrgentFundingRequested', {
    template: 'urgent-funding-asked',
    to: 'payers',
    channels: ['sms', 'inapp'],
    subject: 'A decision is needed today',
    body: (facts) =>
      `Urgent: money is asked for a child who cannot wait for the panel (${facts.ref}). Open the case and say yes or no for your agency’s money today, or ring ${phone(facts)}.`,
  }),
  text('UrgentFundingDecided', {
    template: 'urgent-funding-decided',
    subject: 'Support has been agreed for now',
    body: (facts) =>
      `The support in ${facts.ref} has been agreed for now. The panel looks at it ${byWhen(facts, 'urgent-decision-ratified')}. It does not stop on that day without a plan that we make with you. Questions: ${phone(facts)}.`,
  }),
  notice('UrgentFundingDecided', {
    template: 'list-for-ratification',
    to: 'secretary',
    channels: ['inapp', 'email'],
    subject: 'To go on the next agenda',
    body: (facts) =>
      `An urgent decision was taken on ${facts.ref}. Put it on the agenda of the next panel, to be ratified or wound down ${byWhen(facts, 'urgent-decision-ratified')}.`,
  }),
];

/** Who is asked to bring what was urgent before a panel, or to see that something else is in place. */
export const URGENT_TASKS: readonly TaskRow<Funding>[] = [
  task('UrgentFundingDecided', {
    task: 'list-for-ratification',
    for: 'secretary',
    what: () => 'Put the urgent decision on the agenda of the next panel',
    dueOn: dueBy('urgent-decision-ratified'),
    doneBy: ['ListedForPanel', ...URGENCY_SETTLED, ...OVER],
  }),
  task('UrgentFundingOverturned', {
    task: 'see-it-pass-over',
    for: 'owner',
    what: ({ act }) => `See that something else is in place by ${act.data.windDownUntil}`,
    dueOn: ({ act }) => act.data.windDownUntil,
    doneBy: [...ENDED],
  }),
];
