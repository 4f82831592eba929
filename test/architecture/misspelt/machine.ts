import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { takingOnly, type Waiting, writtenIn } from '#engine/waiting';
import type { ComplaintAct } from '#workflows/complaint/acts';
import type { ComplaintClock } from '#workflows/complaint/clocks';
import type { CaseFile } from '#workflows/every-case/case';
import { EVERY_CASE_RULES, everyCaseUpdates } from '#workflows/every-case/every-case';

const complaint = writtenIn(
  setup({
    types: {} as { context: CaseFile; events: ComplaintAct; meta: Waiting<ComplaintClock> },
    guards: guardsOf<CaseFile, keyof typeof EVERY_CASE_RULES>(EVERY_CASE_RULES),
    actions: everyCaseUpdates<CaseFile, ComplaintAct>(),
  }),
);

const only = takingOnly<ComplaintAct['type']>();
const row = { title: '', plainly: '', owner: '' };

export const RIGHT = only({ states: { one: { on: { ComplaintRaised: 'one' } } } });
export const ACT = only({ states: { one: { on: { ComplaintRaisd: 'one' } } } }); // wrong: an act

export const TO = only({ states: { main: { states: { one: { on: { ComplaintRaised: '#one' } } } } } });
export const NOWHERE = only({ states: { main: { states: { one: { on: { ComplaintRaised: '#oen' } } } } } }); // wrong: a state

export const STATES = [
  complaint.state({ meta: { ...row, clocks: ['corporate-stage1-ack'] } }),
  complaint.state({ meta: { ...row, clocks: ['corporate-stage1-akc'] } }), // wrong: a clock
  complaint.state({ on: { ComplaintClosed: { guard: 'postExists', actions: 'noteOnly' } } }),
  complaint.state({ on: { ComplaintClosed: { guard: 'postExist' } } }), // wrong: a rule
  complaint.state({ on: { ComplaintClosed: { actions: 'noteOnlly' } } }), // wrong: an update
];
