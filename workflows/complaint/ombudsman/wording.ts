import { type ComplainedOf, type Complaint, isOfHealth } from '../case.js';

/** The Ombudsmen, as every letter and refusal names them. */
export const LGSCO = 'the Local Government and Social Care Ombudsman (0300 061 0614, www.lgo.org.uk)';
export const PHSO = 'the Parliamentary and Health Service Ombudsman (0345 015 4033, www.ombudsman.org.uk)';

const BY_NAME = { lgsco: LGSCO, phso: PHSO } as const;

type Of = Pick<Complaint, 'points' | 'route' | 'concerns'>;

/** Whom it is about: by its points; where it is one matter, by who answers it; and until that is agreed, as it was raised. */
function bodiesOf({ points, route, concerns }: Of): readonly ComplainedOf[] {
  if (points.length > 0) return points.map(({ body }) => body);
  if (route === null) return concerns;
  return [route === 'nhs' ? 'nhsProvider' : 'council'];
}

/** To whom a complaint goes after its last answer, or where it is late: one Ombudsman, or both where it is about both. */
export function ombudsmanOf(file: Of): string {
  const bodies = bodiesOf(file);
  if (!bodies.some(isOfHealth)) return LGSCO;
  return bodies.every(isOfHealth) ? PHSO : `${LGSCO}, or, for what the health service did, ${PHSO}`;
}

/** The Ombudsman that has looked at it; where none has, to whom it can go. */
export const ombudsmanFor = (file: Of & Pick<Complaint, 'ombudsman'>): string =>
  file.ombudsman === null ? ombudsmanOf(file) : BY_NAME[file.ombudsman];
