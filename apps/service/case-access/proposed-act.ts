import { CaseNotFound } from '#case-record/case-not-found';
import type { Command } from '#case-record/command';
import type { CaseRecord } from '#case-record/open-record';
import { referenceMeant } from '#engine/as-meant';
import type { Facts } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { roleFor } from '#engine/role-on-pathway';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { ProblemError } from '../problems/problem-error.js';
import type { RequestContext } from '../sign-in/request-context.js';
import { roleOn } from './read-access.js';

/** What somebody wants recorded, from a form or from JSON. Without `ref` it begins a case. */
export interface ProposedAct {
  readonly ref?: string;
  readonly pathway?: string;
  readonly area?: string;
  readonly type: string;
  readonly occurredOn?: CivilDate;
  readonly data: Facts;
  readonly seenSequence?: number;
  /** Made anew for each act by the page or the other system; the same key again gets the same answer. */
  readonly key: string;
}

/** Where a case is begun, and in which role. */
export function openingOf(
  record: CaseRecord,
  { person, role }: RequestContext,
  { type, pathway: name, area = person.area }: ProposedAct,
) {
  const pathway = pathwayNamed(record, name, area);
  const as = roleFor(person, { pathway, type, chosen: role });
  return { pathway: pathway.name, area, by: { person: person.id, role: as } };
}

function pathwayNamed({ register }: CaseRecord, name: string | undefined, area: string): Pathway {
  const pathway = register.pathways().findLast((each) => each.name === name);
  const known = register.areas().some(({ profile }) => profile === area);
  const wrong = [...(pathway ? [] : [NO_PATHWAY]), ...(known ? [] : [NO_AREA])];
  if (pathway === undefined || wrong.length > 0) throw ProblemError.fromFields(wrong);
  return pathway;
}

/** The role in which they act is chosen from the row that the record decides on, so that it is read once. */
export function onCase({ person, role }: RequestContext, typed: string, type: string): Pick<Command, 'by' | 'ref'> {
  const ref = referenceMeant(typed);
  if (!REFERENCE.test(ref)) throw new CaseNotFound(ref);
  return { ref, by: { person: person.id, roleOn: (found) => roleOn(found, person, { type, chosen: role }) } };
}

/** What a reference can look like; anything else is not looked for. */
export const REFERENCE = /^[A-Za-z0-9-]{1,40}$/;
const NO_PATHWAY = { field: 'pathway', message: 'Give the name of one of the pathways.' };
const NO_AREA = { field: 'area', message: 'Give the id of one of the areas.' };
