import type { Pathway } from '#engine/pathway';
import type { Register } from '#engine/register';
import { calendarOfEnglandAndWales } from '#statutory-calendar/bank-holidays';
import { accessPathway } from './access-pathway/pathway.js';
import { appealPathway } from './appeal/pathway.js';
import { FIRST_PROFILES, PROPOSED_PROFILES } from './areas/profiles.js';
import { complaint } from './complaint/pathway.js';
import { disagreementPathway } from './disagreement/pathway.js';
import { feedback } from './feedback/pathway.js';
import { jointFunding } from './joint-funding/pathway.js';
import { needsAssessment } from './needs-assessment/pathway.js';
import { panelMeeting } from './panel-meeting/pathway.js';

/** Every version of every pathway that a live case may be on, oldest first. A case finishes on the version it began. */
const PATHWAYS: readonly Pathway[] = [
  accessPathway,
  needsAssessment,
  complaint,
  disagreementPathway,
  jointFunding,
  panelMeeting,
  appealPathway,
  feedback,
];

/** Every version of every area's profile that a case may be pinned to, oldest first. */
const PROFILES = [...FIRST_PROFILES, ...PROPOSED_PROFILES];

/** The pathways and areas that this release knows. */
export const register: Register = {
  pathway(name, version) {
    const found = PATHWAYS.findLast(
      (each) => each.name === name && (version === undefined || each.version === version),
    );
    return (
      found ??
      unknown(
        'pathway',
        version === undefined ? name : `${name}, version ${version}`,
        PATHWAYS.map((each) => each.name),
      )
    );
  },
  pathways: () => PATHWAYS,
  area(profile, version) {
    const found = PROFILES.find(
      (each) => each.profile === profile && (version === undefined || each.version === version),
    );
    return (
      found ??
      unknown(
        'area',
        version === undefined ? profile : `${profile}, version ${version}`,
        PROFILES.map((each) => each.profile),
      )
    );
  },
  areas: () => FIRST_PROFILES,
  versionsOf: (profile) => PROFILES.filter((each) => each.profile === profile),
  calendar: calendarOfEnglandAndWales(),
};

function unknown(kind: string, name: string, known: readonly string[]): never {
  throw new RangeError(`There is no ${kind} called ${name}. Known: ${[...new Set(known)].join(', ')}`);
}
