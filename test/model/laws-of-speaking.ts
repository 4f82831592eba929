import { ASKED, type AskedOf, CONFIRMED, speakersIn } from '#engine/confirming';
import { CORRECTION, type RecordedEvent } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import { castOf } from './cast.js';
import type { Moment } from './steps.js';
import type { CaseHere } from './world.js';

/** Whoever an act has say something (agree, sign, approve, second) recorded it, or has confirmed it under their own name. */
export function nobodySpeaksForAnother({ before, after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    if (event.type === ASKED || event.type === CORRECTION || OWN_PARTS.includes(event.by.role)) continue;
    const here = after.cases.get(ref) as CaseHere;
    const then = before.cases.get(ref)?.caseState.snapshot.context ?? {};
    const heard = [...speakersIn(here.pathway, event, then), ...namedAsSaying(event, here)];
    const silent = heard.find((person) => !hasConfirmed(here, event, person));
    if (silent !== undefined) return `${event.type} on ${ref} has ${silent} say what they have not said`;
  }
  return undefined;
}

/** Fields in which somebody says something, by their names alone: what the engine makes of them is what is tried. */
const SAYING = ['secondPerson', 'checkedBy', 'signedBy', 'agreedBy', 'acceptedBy', 'approvedBy'];

function namedAsSaying({ data, by }: RecordedEvent, { locality }: CaseHere): readonly string[] {
  const known = new Set(castOf(locality.area.profile).map(({ id }) => id));
  const named = SAYING.flatMap((field) => data[field] ?? []).map((one) =>
    typeof one === 'object' && one !== null ? (one as { person?: unknown }).person : one,
  );
  return named.filter((id): id is string => typeof id === 'string' && known.has(id) && id !== by.person);
}

const hasConfirmed = ({ told }: CaseHere, { type, by }: RecordedEvent, person: string): boolean =>
  told
    .filter(
      (each) => each.type === ASKED && (each.data as unknown as AskedOf).act === type && each.by.person === by.person,
    )
    .some(({ sequence }) =>
      told.some((each) => each.type === CONFIRMED && each.by.person === person && each.data['of'] === String(sequence)),
    );

/** Whoever is written down in a post (at the table, under a signature), or acts under one, holds that post and no other's. */
export function nobodyTakesAnothersPost({ after, happened }: Moment): string | undefined {
  for (const { ref, event } of happened) {
    const here = after.cases.get(ref) as CaseHere;
    const wrong = [...rowsIn(event.data), ...underAPost(event)].find((row) => !holds(here, row));
    if (wrong !== undefined)
      return `${event.type} on ${ref} has ${wrong.person} in the post ${wrong.post}, held by another`;
  }
  return undefined;
}

interface InAPost {
  readonly person: string;
  readonly post: string;
}

/** Every row of the facts that names somebody in a post. */
function rowsIn(facts: unknown): readonly InAPost[] {
  if (typeof facts !== 'object' || facts === null) return [];
  const { person, post } = facts as Partial<InAPost>;
  const own = typeof person === 'string' && typeof post === 'string' ? [{ person, post }] : [];
  return [...own, ...Object.values(facts).flatMap(rowsIn)];
}

const TAKING_A_SEAT = ['FundingAgreedUnderDelegation', 'PackRead', 'HistoryPackRead', 'InterestDeclared'];

/** The post under which somebody decides alone, without the panel of their area; or whose seat they take to read. */
function underAPost({ type, data, by: { person } }: RecordedEvent): readonly InAPost[] {
  const post = TAKING_A_SEAT.includes(type) ? data['post'] : data['underDelegation'];
  // What our own parts carry on says itself who it was, and stands among the rows.
  return typeof post === 'string' && typeof data['person'] !== 'string' ? [{ person, post }] : [];
}

const holds = ({ locality }: CaseHere, { person, post }: InAPost): boolean =>
  castOf(locality.area.profile).some((player) => player.id === person && player.posts.includes(post));
