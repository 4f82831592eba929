import type { AreaLimits } from '#engine/locality';
import { practiceOf } from '../areas/practice/practice.js';

/** Whether one of the area’s panels decides on assessments, or advises. */
export const aPanelSays = (area: AreaLimits): boolean =>
  practiceOf(area).panels.some(({ decides }) => decides.includes('needs-assessment'));

/** The posts that decide without the panel where it does not meet in time; none where no panel says anything. */
export const delegatesOf = (area: AreaLimits): readonly string[] =>
  aPanelSays(area) && Array.isArray(area.settings.assessmentDelegates) ? area.settings.assessmentDelegates : [];
