import { updatesFor } from '#engine/updates';
import type { DisagreementAct } from '../acts.js';
import type { Disagreement, Sheet } from '../case.js';
import type { SheetOfFacts, StatedPosition } from './acts.js';

const update = updatesFor<Disagreement, DisagreementAct>();

/** What the file learns from the sheet. */
export const SHEET_UPDATES = { noteTheSheet: update<SheetOfFacts>((file, { data }) => sheetFrom(file, data)) };

const NO_SHEET: Sheet = { agreed: [], disputed: [], positions: [], costPence: null, meanwhile: '' };

/** The newest of each side's positions. */
export function withPositions(sheet: Sheet | null, stated: readonly StatedPosition[]): Sheet {
  const before = (sheet ?? NO_SHEET).positions.filter(({ side }) => !stated.some((one) => one.side === side));
  return { ...(sheet ?? NO_SHEET), positions: [...before, ...stated] };
}

/** The sheet as it is after that, and whether the child is without the support. */
export function sheetFrom({ sheet, childIsWithout }: Disagreement, data: SheetOfFacts): Partial<Disagreement> {
  const { agreed = [], disputed = [], positions = [], costPence = sheet?.costPence ?? null, meanwhile } = data;
  return {
    sheet: { ...withPositions(sheet, positions), agreed, disputed, costPence, meanwhile },
    childIsWithout: data.childIsWithout ?? childIsWithout,
  };
}
