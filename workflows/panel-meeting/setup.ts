import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { everyCaseUpdates } from '../every-case/every-case.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import { AGENDA_ENTRIES } from './agenda/updates.js';
import { AGENDA_RULES } from './agenda/rules.js';
import { CALLING_RULES } from './calling/rules.js';
import { DECIDING_RULES } from './deciding/rules.js';
import type { Meeting } from './case.js';
import { MINUTES_RULES } from './minutes/rules.js';
import { SITTING_ENTRIES } from './sitting/updates.js';
import { SITTING_RULES } from './sitting/rules.js';

/** Every rule of a meeting, by the name it has in the machine. */
export const MEETING_RULES = {
  ...EVERY_CASE_RULES,
  ...AGENDA_RULES,
  ...CALLING_RULES,
  ...SITTING_RULES,
  ...DECIDING_RULES,
  ...MINUTES_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the entries. */
export const meeting = setup({
  types: {} as { context: Meeting; events: Act },
  guards: guardsOf<Meeting, keyof typeof MEETING_RULES>(MEETING_RULES),
  actions: { ...everyCaseUpdates<Meeting>(), ...AGENDA_ENTRIES, ...SITTING_ENTRIES },
});
