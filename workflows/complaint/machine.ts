import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { type CaseFile, contactOf, EMPTY_FILE, entry, NO_OWNER } from '../every-case/case-file.js';
import { at, everyCaseEntries, withEveryCase } from '../every-case/regions.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import type { ComplaintRaised } from './events.js';

const main = {
  initial: 'notRaised',
  states: {
    notRaised: { on: { ComplaintRaised: { target: 'received', actions: 'openTheFile' } } },
    received: {
      entry: at('received'),
      description: 'The complaint has come and has not been acknowledged.',
      on: { ComplaintAcknowledged: 'stage1', ComplaintWithdrawn: 'withdrawn' },
    },
    stage1: {
      entry: at('stage1'),
      description: 'The complaint is being looked into.',
      on: { ComplaintAnswered: 'stage1Responded', ComplaintWithdrawn: 'withdrawn' },
    },
    stage1Responded: {
      entry: at('stage1Responded'),
      description: 'The complaint has been answered; whoever made it may be content or go on.',
      on: { ComplaintClosed: 'closed', ComplaintWithdrawn: 'withdrawn' },
    },
    closed: { entry: at('closed'), tags: ['closed'] },
    withdrawn: { entry: at('withdrawn'), tags: ['closed'] },
  },
} as const;

/** The complaint as far as it is built: the corporate route to its first answer. */
export const complaintMachine = setup({
  types: {} as { context: CaseFile; events: Act },
  guards: guardsOf<CaseFile, keyof typeof EVERY_CASE_RULES>(EVERY_CASE_RULES),
  actions: {
    ...everyCaseEntries<CaseFile>(),
    openTheFile: entry<CaseFile, ComplaintRaised>((_file, act) => ({
      child: (act.data.child as CaseFile['child']) ?? null,
      contact: contactOf(act.data.contact, act),
      receivedOn: act.occurredOn,
      owner: { ...NO_OWNER, post: 'complaintsOfficer' },
    })),
  },
}).createMachine({ id: 'complaint', context: EMPTY_FILE, ...withEveryCase(main) });
