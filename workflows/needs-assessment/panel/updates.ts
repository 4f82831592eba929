import { updatesFor } from '#engine/updates';
import type { AssessmentAct } from '../acts.js';
import type { Assessment } from '../case.js';
import type { Building, DeclaringAnInterest, Listing, PanelSaying } from './acts.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** What the file learns of the panel. */
export const PANEL_UPDATES = {
  keepThePack: update((_file, { data }: Building) => ({ pack: data.packDigest ?? null })),
  putOnTheAgenda: update(({ panel }, { data }: Listing) => ({
    panel: { ...panel, meeting: data.meeting, readers: data.readers ?? [], said: null },
  })),
  takeOffTheAgenda: update(({ panel }) => ({ panel: { ...panel, meeting: null, readers: [] } })),
  closeToWhoeverHasAnInterest: update(({ panel }, { data }: DeclaringAnInterest) => ({
    panel: { ...panel, recused: [...new Set([...panel.recused, data.person])].sort() },
  })),
  keepWhatThePanelSaid: update(({ panel }, { data }: PanelSaying) => ({
    panel: { ...panel, said: data.outcome, meeting: null, heardAt: panel.meeting, readers: [] },
  })),
};
