import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { type CaseFile, EMPTY_FILE, entry, NO_OWNER } from '../every-case/case-file.js';
import { at, everyCaseEntries, withEveryCase } from '../every-case/regions.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import type { AssessmentRequested } from './events.js';

const ENDS = {
  RequestWithdrawn: 'withdrawn',
  ResponsibilityMoved: 'exported',
  ChildDied: 'deceased',
} as const;

const main = {
  initial: 'notRequested',
  states: {
    notRequested: { on: { AssessmentRequested: { target: 'requested', actions: 'openTheFile' } } },
    requested: {
      entry: at('requested'),
      description: 'The request has been received; six, sixteen and twenty weeks are running.',
      on: { PartnersNotified: 'considering', ...ENDS },
    },
    considering: {
      entry: at('considering'),
      description: 'The authority considers whether to assess, with what the partners and the family say.',
      on: { AssessmentAgreed: 'assessing', ...ENDS },
    },
    assessing: {
      entry: at('assessing'),
      description: 'Advice is being sought.',
      on: { ...ENDS },
    },
    withdrawn: { entry: at('withdrawn'), tags: ['closed'] },
    exported: { entry: at('exported'), tags: ['closed'] },
    deceased: { entry: at('deceased'), tags: ['closed'] },
  },
} as const;

/** The needs assessment as far as it is built: from the request to the decision to assess. */
export const assessmentMachine = setup({
  types: {} as { context: CaseFile; events: Act },
  guards: guardsOf<CaseFile, keyof typeof EVERY_CASE_RULES>(EVERY_CASE_RULES),
  actions: {
    ...everyCaseEntries<CaseFile>(),
    openTheFile: entry<CaseFile, AssessmentRequested>((_file, { data, occurredOn }) => ({
      child: data.child as CaseFile['child'],
      contact: data.contact as CaseFile['contact'],
      receivedOn: (data.receivedOn as CaseFile['receivedOn']) ?? occurredOn,
      owner: { ...NO_OWNER, post: 'sendCaseOfficer' },
    })),
  },
}).createMachine({ id: 'needs-assessment', context: EMPTY_FILE, ...withEveryCase(main) });
