import { knowCalendars, localityOf } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople } from '#case-record/people';
import { owedDuties } from '#engine/chasing';
import type { Question } from '#engine/form';
import { CORRECTION, type History, TELLING_ANEW } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import { begin, type CaseState } from '#engine/replay';
import { reachOf, roleFor } from '#engine/role-on-pathway';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import type { CaseAccess } from '../../case-access/case-access.js';
import { ProblemError } from '../../problems/problem-error.js';
import type { RequestContext } from '../../sign-in/request-context.js';
import { questionFor } from './correction.js';
import type { FormValues } from './form-values.js';
import { asksForPeople, type Offers, offered } from './offered.js';

/** The form of one act that somebody is about to record: on which case, in which role, and where that case stands. */
export interface ActForm {
  /** Null while the act would open a case. */
  readonly ref: string | null;
  readonly event: string;
  readonly question: Question;
  readonly pathway: Pathway;
  readonly locality: Locality;
  readonly caseState: CaseState;
  readonly role: string;
  /** The address of the form; its steps lie below it. */
  readonly action: string;
  readonly now: string;
  readonly today: CivilDate;
  /** Whether the person is asked on which day it happened. A family that refers tells us today. */
  readonly asksTheDay: boolean;
  /** Of an act after which the whole story is told anew: the history to correct in, empty for those who may not see all of it. */
  readonly history: History;
  /** The history to decide such an act on. */
  readonly stored: History;
}

/** What the address of the page names: an act on a case, or one that opens a case. */
export type ActTarget =
  | { readonly ref: string; readonly event: string }
  | { readonly pathway: string; readonly event: string };

/** What a form is made from: the access to cases, who asks, and what they have typed so far. */
export interface FormRequest {
  readonly caseAccess: CaseAccess;
  readonly record: CaseRecord;
  readonly context: RequestContext;
  readonly typed: FormValues;
}

/** Finds what a form is about. Not found: a case the person may not know of, or an act that has no form. */
export async function actFormAt(
  { caseAccess, record, context, typed }: FormRequest,
  target: ActTarget,
): Promise<ActForm> {
  const { now: instant } = await knowCalendars(record);
  const file = 'ref' in target ? await caseAccess.seen(context, target.ref) : newFile(record, context, target.pathway);
  const { pathway } = file;
  const { event } = target;
  const story = TELLING_ANEW.includes(event) && 'ref' in target ? await caseAccess.history(context, target.ref) : null;
  const history = story?.whole ?? [];
  const asked = questionFor({ pathway, event, typed, history });
  if (asked === undefined) throw new ProblemError('NOT_FOUND');
  const role = roleFor(context.person, {
    pathway,
    type: event,
    ...(context.role !== undefined && { chosen: context.role }),
  });
  const isAsked = ({ name, askedWhere }: Question['fields'][number]) =>
    // Whoever says it themselves is not asked how it was made sure that it was they.
    !(role === 'family' && name === 'madeSure') && askedWhere?.(file.caseState.snapshot.context as never) !== false;
  const fields = asked.fields.filter(isAsked);
  const question = { ...asked, fields: offered(fields, await offersFor(record, asked, file)) };
  if (!('ref' in target) && !pathway.opening.includes(event)) throw new ProblemError('NOT_FOUND');
  return {
    ref: 'ref' in target ? target.ref : null,
    event,
    question,
    pathway,
    locality: file.locality,
    caseState: file.caseState,
    role,
    action: 'ref' in target ? `/cases/${target.ref}/do/${event}` : `/cases/new/${pathway.name}/${event}`,
    now: instant,
    today: dayInEngland(instant),
    // A correction says itself on which day the act happened; a family tells us today.
    asksTheDay: event !== CORRECTION && reachOf(context.person, pathway) === 'area',
    history,
    stored: story?.stored ?? [],
  };
}

/** Those who work on such cases may be named in a form. Families may not: a list of them is nobody's to read. */
async function offersFor(
  record: CaseRecord,
  { fields }: Question,
  { pathway, locality: { area }, caseState }: Pick<ActForm, 'pathway' | 'locality' | 'caseState'>,
): Promise<Offers> {
  const { profile, posts, settings } = area;
  const works = (role: string) => role !== 'family' && (pathway.roles[role]?.records.length ?? 0) > 0;
  const people = asksForPeople(fields) ? await listPeople(record, { area: profile }) : [];
  return {
    posts,
    settings,
    here: ({ offers }) =>
      offers?.(caseState.snapshot.context as never, area, owedDuties(pathway, caseState.deadlines, area)),
    people: people.filter(({ active, roles }) => active && roles.some(works)),
  };
}

function newFile(record: CaseRecord, { person }: RequestContext, name: string) {
  const { register } = record;
  const pathway = register.pathways().find((each) => each.name === name);
  if (pathway === undefined) throw new ProblemError('NOT_FOUND');
  return {
    pathway,
    caseState: begin(pathway),
    locality: localityOf(record, register.area(person.area)),
  };
}
