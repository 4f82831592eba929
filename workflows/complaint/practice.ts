import type { Act } from '#engine/act';
import type { AreaLimits } from '#engine/locality';
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

/** Whether a body has somebody of its own here; for the others, the lead asks and writes down what they say. */
export const hasSomebodyHere = ({ body }: Pick<PartOwed, 'body'>): boolean => body in OF_BODIES;

/** The bodies whose points the lead cannot answer for, and that neither owe nor have given what they say. */
export const othersToAsk = (file: Complaint): readonly ComplainedOf[] =>
  othersOf(file).filter(
    (body) =>
      file.partsOwed.every((owed) => owed.body !== body) &&
      file.partsAsked.every((asked) => asked.body !== body || !asked.isIn),
  );

/** The case once those are asked that have not been: each by the post that answers for it. */
export function askingTheOthers(file: Complaint, { area, sequence }: Pick<Act, 'area' | 'sequence'>) {
  const asked = othersToAsk(file).map((body) => ({
    body,
    post: postOfBody(area, body) ?? file.owner.post,
    askedBy: sequence,
  }));
  return {
    partsOwed: [...file.partsOwed, ...asked],
    partsAsked: [...file.partsAsked, ...asked.map((one) => ({ ...one, isIn: false }))],
  };
}

/** The director; where it is with the director already, or with who answers to them, whoever stands above the director. */
export function postAbove({ owner }: Complaint, { posts, ...area }: AreaLimits): string {
  const director = postFor({ posts, ...area }, 'complaintsDirectorPost');
  const isThere = owner.post === director || posts[owner.post]?.manager === director;
  return (isThere ? posts[director]?.manager : undefined) ?? director;
}

/** The title of that post: to whom a complaint goes up that nobody takes up. */
export const titleAbove = ({
  context,
  act: { area },
}: {
  readonly context: Complaint;
  readonly act: Pick<Act, 'area'>;
}) => area.posts[postAbove(context, area)]?.title ?? 'the director';
