import type { AreaLimits } from '#engine/locality';
import { updatesFor } from '#engine/updates';
import { passedTo } from '../../every-case/case.js';
import type { ComplaintAct } from '../acts.js';
import { type Complaint, maySend } from '../case.js';
import { askingTheOthers, postFor, postOfBody } from '../practice.js';
import { withRemedies } from '../remedies/updates.js';
import type { DecidingAbove, Referring } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** Whose it was before it went to an Ombudsman. */
function postBefore({ before, lead }: Complaint, area: AreaLimits): string {
  if (before.startsWith('stage2.')) return postFor(area, 'stageTwoPost');
  if (before === 'stage3.reported') return postFor(area, 'complaintsDirectorPost');
  const isWithTheLead = before === 'routeAgreed' || before === 'stage1';
  return (isWithTheLead && lead !== null && postOfBody(area, lead)) || postFor(area, 'complaintsPost');
}

/** Those that had not said what they say to their points are asked once more, where the first answer is still owed. */
const askingAgain = (file: Complaint, act: DecidingAbove) =>
  ['routeAgreed', 'stage1'].includes(file.before) && maySend(file) ? askingTheOthers(file, act) : {};

/** What the file learns when a complaint goes to an Ombudsman, and of what was decided there. */
export const OMBUDSMAN_UPDATES = {
  goToTheOmbudsman: update((file, { data, area }: Referring) => ({
    ombudsman: data.ombudsman,
    partsOwed: [],
    ...passedTo(file, postFor(area, 'complaintsPost')),
  })),
  noteWhatWasDecided: update((file, { data }: DecidingAbove) => ({ remedies: withRemedies(file, data.remedies) })),
  takeItBack: update((file, act: DecidingAbove) => {
    const passed = passedTo(file, postBefore(file, act.area));
    return {
      remedies: withRemedies(file, act.data.remedies),
      ...passed,
      ...askingAgain({ ...file, ...passed }, act),
    };
  }),
};
