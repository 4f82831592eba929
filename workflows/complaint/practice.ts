import type { AreaLimits } from '#engine/locality';
import { NO_OWNER } from '../every-case/case.js';
import { type ComplainedOf, type Complaint, othersOf, type PartOwed } from './case.js';

/** The posts that answer for complaints, where the profile of an area names no others. */
const USUALLY = {
  complaintsPost: 'complaintsOfficer',
  stageTwoPost: 'assistantDirectorChildren',
  complaintsDirectorPost: 'directorChildren',
  icbComplaintsPost: 'icbSendLead',
  healthComplaintsPost: 'healthServiceLead',
} as const;

/** The post that an area has for a part of the work on complaints. */
export const postFor = ({ settings }: AreaLimits, part: keyof typeof USUALLY): string =>
  String(settings[part] ?? USUALLY[part]);

const OF_BODIES: Partial<Record<ComplainedOf, keyof typeof USUALLY>> = {
  council: 'complaintsPost',
  icb: 'icbComplaintsPost',
  nhsProvider: 'healthComplaintsPost',
};

/** Who answers for a body here; undefined for those that have nobody of theirs here. */
export function postOfBody(area: AreaLimits, body: ComplainedOf): string | undefined {
  const part = OF_BODIES[body];
  return part && postFor(area, part);
}

/** The bodies whose points the lead cannot answer for, each with the post that is asked. */
export const othersAsked = (file: Complaint, area: AreaLimits): readonly PartOwed[] =>
  othersOf(file).map((body) => ({ body, post: postOfBody(area, body) ?? file.owner.post }));

/** The case with another post, which has still to take it up; as it is where that post has it already. */
export const passedTo = ({ owner }: Complaint, post: string): Partial<Complaint> =>
  owner.post === post ? {} : { owner: { ...NO_OWNER, post }, awaitingHolder: {} };
