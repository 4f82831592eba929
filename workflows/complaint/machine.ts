import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { updatesFor } from '#engine/updates';
import { closedAs, takingOnly, type Waiting, writtenIn } from '#engine/waiting';
import { type CaseFile, contactOf, EMPTY_FILE, NO_OWNER } from '../every-case/case.js';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import { withEveryCase } from '../every-case/states.js';
import type { ComplaintAct, ComplaintRaised } from './acts.js';
import type { ComplaintClock } from './clocks.js';

const complaint = writtenIn(
  setup({
    types: {} as { context: CaseFile; events: ComplaintAct; meta: Waiting<ComplaintClock> },
    guards: guardsOf<CaseFile, keyof typeof EVERY_CASE_RULES>(EVERY_CASE_RULES),
    actions: {
      ...everyCaseUpdates<CaseFile, ComplaintAct>(),
      openTheFile: updatesFor<CaseFile, ComplaintAct>()<ComplaintRaised>((_file, act) => ({
        child: act.data.child ?? null,
        contact: contactOf(act.data.contact, act),
        receivedOn: act.occurredOn,
        owner: { ...NO_OWNER, post: 'complaintsOfficer' },
      })),
    },
  }),
);

const main = complaint.state({
  initial: 'notRaised',
  states: {
    notRaised: { on: { ComplaintRaised: { target: 'received', actions: 'openTheFile' } } },
    received: {
      description: 'The complaint has come and has not been acknowledged.',
      meta: {
        title: 'Waiting to be acknowledged',
        plainly: 'We have your complaint',
        owner: 'complaintsOfficer',
        clocks: ['corporate-stage1-ack'],
      },
      on: { ComplaintAcknowledged: 'stage1', ComplaintWithdrawn: 'withdrawn' },
    },
    stage1: {
      description: 'The complaint is being looked into.',
      meta: {
        title: 'Being looked into',
        plainly: 'We are looking into it',
        owner: 'complaintsOfficer',
        clocks: ['corporate-stage1-response'],
      },
      on: { ComplaintAnswered: 'stage1Responded', ComplaintWithdrawn: 'withdrawn' },
    },
    stage1Responded: {
      description: 'The complaint has been answered; whoever made it may be content or go on.',
      meta: {
        decided: true,
        title: 'Answered',
        plainly: 'You have our answer',
        owner: 'family',
        clocks: [],
        because: 'Whoever complained decides whether the answer is enough; no time runs against them here.',
      },
      on: { ComplaintClosed: 'closed', ComplaintWithdrawn: 'withdrawn' },
    },
    closed: { meta: closedAs('Closed') },
    withdrawn: { meta: closedAs('Withdrawn') },
  },
});

/** What may follow what with a complaint, as far as it is built: the corporate route to its first answer. */
export const complaintMachine = complaint.createMachine({
  id: 'complaint',
  context: EMPTY_FILE,
  ...takingOnly<ComplaintAct['type']>()(withEveryCase(main)),
});
