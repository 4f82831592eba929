import { knowCalendars, localityOf } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import { listPeople } from '#case-record/people';
import type { Question } from '#engine/form';
import { CORRECTION, type History } from '#engine/history';
import type { Locality } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import { begin, type CaseState } from '#engine/replay';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import type { Door } from '../../door/door.js';
import { reachOf, roleFor } from '../../door/reading.js';
import { Told } from '../../problems/told.js';
import type { Asking } from '../../sign-in/asking.js';
import { questionFor } from './correction.js';
import { asksForPeople, type Offers, offered } from './offered.js';
import type { Typed } from './typed.js';

/** One act that somebody is about to record: on which case, in which role, and where that case stands. */
export interface Errand {
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
  /** Only for a correction, which tells the whole story again; empty for those who may not see all of it. */
  readonly history: History;
}

/** Where an errand comes from: the address of the page. */
export type Place =
  | { readonly ref: string; readonly event: string }
  | { readonly pathway: string; readonly event: string };

/** What errands are found with: the door to the record, who asks, and what they have typed so far. */
export interface Sent {
  readonly door: Door;
  readonly record: CaseRecord;
  readonly asking: Asking;
  readonly typed: Typed;
}

/** Finds what a form is about. Not found: a case the person may not know of, or an act that has no form. */
export async function errandAt({ door, record, asking, typed }: Sent, place: Place): Promise<Errand> {
  const { now: instant } = await knowCalendars(record);
  const file = 'ref' in place ? await door.seen(asking, place.ref) : newFile(record, asking, place.pathway);
  const { pathway } = file;
  const { event } = place;
  const story = event === CORRECTION && 'ref' in place ? await door.history(asking, place.ref) : null;
  const history = story?.whole ?? [];
  const asked = questionFor({ pathway, event, typed, history });
  if (asked === undefined) throw new Told('NOT_FOUND');
  const question = { ...asked, fields: offered(asked.fields, await offersFor(record, asked, file)) };
  if (!('ref' in place) && !pathway.opening.includes(event)) throw new Told('NOT_FOUND');
  return {
    ref: 'ref' in place ? place.ref : null,
    event,
    question,
    pathway,
    locality: file.locality,
    caseState: file.caseState,
    role: roleFor(asking.person, { pathway, type: event, ...(asking.role !== undefined && { chosen: asking.role }) }),
    action: 'ref' in place ? `/cases/${place.ref}/do/${event}` : `/cases/new/${pathway.name}/${event}`,
    now: instant,
    today: dayInEngland(instant),
    // A correction says itself on which day the act happened; a family tells us today.
    asksTheDay: event !== CORRECTION && reachOf(asking.person, pathway) === 'area',
    history,
  };
}

/** Those who work for an area may be named in a form. Its families may not: a list of them is nobody's to read. */
async function offersFor(
  record: CaseRecord,
  { fields }: Question,
  { locality: { area }, caseState }: Pick<Errand, 'locality' | 'caseState'>,
): Promise<Offers> {
  const { profile, posts, settings } = area;
  const people = asksForPeople(fields) ? await listPeople(record, { area: profile }) : [];
  return {
    posts,
    settings,
    here: ({ offers }) => offers?.(caseState.snapshot.context as never, area),
    people: people.filter(({ active, roles }) => active && roles.some((role) => role !== 'family')),
  };
}

function newFile(record: CaseRecord, { person }: Asking, name: string) {
  const { register } = record;
  const pathway = register.pathways().find((each) => each.name === name);
  if (pathway === undefined) throw new Told('NOT_FOUND');
  return {
    pathway,
    caseState: begin(pathway),
    locality: localityOf(record, register.area(person.area)),
  };
}
