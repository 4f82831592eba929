import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import type { Disagreement } from '../case.js';
import type { SheetOfFacts } from './acts.js';

/** What an act says that needs a sheet, or brings one: a meeting, or a step up. */
interface OnTheSheet {
  readonly sheet?: SheetOfFacts;
  readonly leavesOutFor?: string;
}

/** Whether a sheet has what every rung needs to read: for commissioners, both positions and the cost too. */
function isWhole(sheet: SheetOfFacts, { strand, raisedFor, against, sheet: before }: Disagreement): boolean {
  if ((sheet.agreed ?? []).length + (sheet.disputed ?? []).length === 0) return false;
  if (strand !== 'C_COMMISSIONERS') return true;
  const stated = [...(before?.positions ?? []), ...(sheet.positions ?? [])].map(({ side }) => side);
  return (
    stated.includes(raisedFor) && stated.includes(against) && (sheet.costPence ?? before?.costPence ?? null) !== null
  );
}

/** What is asked of the sheet that every rung reads from. */
export const SHEET_RULES = rulesFor<Disagreement>()({
  theSheetIsWhole: {
    reason:
      'The sheet must say which facts are agreed and which are disputed. Between commissioners it must also give the position of each side, its legal basis, and the cost.',
    law: 'Children and Families Act 2014 s.26(3)(g)',
    holds: (file, { data }: Act<string, SheetOfFacts>) => isWhole(data, file),
  },
  thereIsASheet: {
    reason:
      'Write the sheet first, or give it here: which facts are agreed, which are disputed, where each side stands and on which law, the cost, and what the child has meanwhile. Every rung reads from it.',
    law: 'Children and Families Act 2014 s.26(3)(g)',
    holds: (file, { data }: Act<string, OnTheSheet>) =>
      file.sheet !== null || filled(data.leavesOutFor) || (data.sheet !== undefined && isWhole(data.sheet, file)),
  },
});
