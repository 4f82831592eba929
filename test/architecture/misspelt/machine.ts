import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { takingOnly, type Waiting } from '#engine/waiting';
import type { ComplaintAct } from '#workflows/complaint/acts';
import type { ComplaintClock } from '#workflows/complaint/clocks';
import type { CaseFile } from '#workflows/every-case/case';
import { EVERY_CASE_RULES, everyCaseUpdates } from '#workflows/every-case/every-case';

const complaint = setup({
  types: {} as { context: CaseFile; events: ComplaintAct; meta: Waiting<ComplaintClock> },
  guards: guardsOf<CaseFile, keyof typeof EVERY_CASE_RULES>(EVERY_CASE_RULES),
  actions: everyCaseUpdates<CaseFile, ComplaintAct>(),
});

const only = takingOnly<ComplaintAct['type']>();
const row = { title: '', plainly: '', owner: '' };

export const RIGHT = only({ states: { one: { on: { ComplaintRaised: 'one' } } } });
export const ACT = only({ states: { one: { on: { ComplaintRaisd: 'one' } } } }); // wrong: an act

export const STATES = [
  complaint.createStateConfig({ meta: { ...row, clocks: ['corporate-stage1-ack'] } }),
  complaint.createStateConfig({ meta: { ...row, clocks: ['corporate-stage1-akc'] } }), // wrong: a clock
  complaint.createStateConfig({ on: { ComplaintClosed: { guard: 'postExists', actions: 'noteOnly' } } }),
  complaint.createStateConfig({ on: { ComplaintClosed: { guard: 'postExist' } } }), // wrong: a rule
  complaint.createStateConfig({ on: { ComplaintClosed: { actions: 'noteOnlly' } } }), // wrong: an update
];
