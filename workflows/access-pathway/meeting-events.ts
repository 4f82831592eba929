import { Line, Optional } from '../answers-before.js';

/** The panel did not hear the case, or could not decide it: it waits for a panel again, and is heard first. */
export class PanelItemRolled {
  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;

  @Line('Say why')
  because: string;
}

/** Somebody who sits has an interest in the case: for this item they have no vote and no papers. */
export class InterestDeclaredAtPanel {
  @Optional()
  @Line('Give the reference of the meeting, or leave it out')
  meeting?: string;

  @Line('Say who')
  person: string;
}

/** Somebody who decides, and for which agency. */
export class Deciding {
  @Line('Say who decides')
  person: string;

  @Line('Say for which agency')
  agency: string;
}
