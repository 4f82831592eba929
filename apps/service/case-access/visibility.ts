import type { HadRead } from '#case-record/out-of-sight';
import type { OutboxItem } from '#case-record/outbox';
import type { Person } from '#case-record/people';
import type { TaskItem } from '#case-record/tasks';
import { postsHeldIn } from '#engine/access';
import { ASKED, type AskedOf } from '#engine/confirming';
import type { Effect } from '#engine/effects';
import { CORRECTION, type Correction, type Facts, type History, RESTORED, type RecordedEvent } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import type { ContactDetails, Recipient } from '#engine/recipient';
import type { Relationship } from '#policy/relationship';
import { reachInto } from '#policy/sections';

/** Somebody before one case that they may read, and how they stand to it. */
export interface Reader {
  readonly person: Person;
  readonly as: Relationship;
  /** The area of the case: posts are held in one's own. */
  readonly area: string;
  /** Whom the case itself has for its family. */
  readonly family: readonly Recipient[];
}

/** Who answers for a case: their id while somebody holds the post, and the name to ask for. */
export interface CaseContact {
  readonly id: string | undefined;
  readonly name: string;
}

/** A recorded act as one reader may see it. It has its facts, or it is withheld. */
export interface ShownAct extends Omit<RecordedEvent, 'by' | 'data'> {
  /** Null where the reader is told the role, not the name. */
  readonly by: { readonly person: string | null; readonly role: string };
  readonly data?: Facts;
  /** The facts are not for this reader: who may be asked about them. */
  readonly withheld?: { readonly ask: string };
  /** It is out of sight, because it is about another child: by which event, and who had read it, where the reader is told. */
  readonly removed?: { readonly by: number; readonly readBy: readonly HadRead[] | null };
  /** For a correction: the act that was wrong. */
  readonly corrects?: number;
  /** For an act of the machinery: the time limit or, where it is shown, the notice that it is about. */
  readonly about: string;
}

type Act = Pick<RecordedEvent, 'type' | 'by' | 'data'>;
type Duty = Pick<TaskItem, 'person' | 'post'>;

/** What of a section is somebody's own. How far each relationship reads beyond it, the policy says. */
const OWN = {
  facts: (reader: Reader, act: Act) => isTheirOwn(reader, act) || isAskedOf(reader, act),
  names: (reader: Reader, { act, contact }: { act: Act; contact: CaseContact }) =>
    isTheirOwn(reader, act) || act.by.person === contact.id,
  notices: (reader: Reader, { to, found }: { to: Recipient | undefined; found?: string | null }) =>
    found === reader.person.id || (to !== undefined && isFor(reader, to)),
  tasks: (reader: Reader, { person, post }: Duty) =>
    person === reader.person.id || (post !== null && holds(reader, post)),
};

/** Whether something of a section is for a reader's eyes. */
function shows<Kind extends keyof typeof OWN>(
  section: Kind,
  reader: Reader,
  item: Parameters<(typeof OWN)[Kind]>[1],
): boolean {
  const reach = reachInto(section, reader.as);
  const isOwn = OWN[section] as (reader: Reader, item: unknown) => boolean;
  return reach === 'all' || (reach === 'own' && isOwn(reader, item));
}

/** What of a case is out of sight, by which event; and who had read it, where somebody needs to know. */
export interface Sight {
  readonly hidden: ReadonlyMap<number, number>;
  readonly readBy: ReadonlyMap<number, readonly HadRead[]>;
}

/** The acts of a case as a reader may see them: all of them, and of each what is for their eyes. */
export function actsFor(
  reader: Reader,
  { pathway, history, contact, sight }: { pathway: Pathway; history: History; contact: CaseContact; sight: Sight },
): readonly ShownAct[] {
  const roles = reader.person.roles.flatMap((role) => pathway.roles[role] ?? []);
  const readsRemoved = reachInto('removed', reader.as) === 'byRole' && roles.some((role) => role.readsRemoved);
  const putsRight = reader.as === 'area' && roles.some(({ records }) => records.includes(RESTORED));
  const readsWhoRead = readsRemoved || putsRight;
  return history
    .filter((act) => isToldOf(reader, act))
    .map((act) => {
      const { data, by, ...rest } = act;
      const removedBy = sight.hidden.get(act.sequence);
      const readBy = readsWhoRead ? (sight.readBy.get(act.sequence) ?? []) : null;
      const whole = shows('facts', reader, act) && (removedBy === undefined || readsRemoved);
      const clock = pathway.clocks.find(({ id }) => id === data.clock)?.title;
      return {
        ...rest,
        by: { person: shows('names', reader, { act, contact }) ? by.person : null, role: by.role },
        ...(whole ? { data } : { withheld: { ask: contact.name } }),
        ...(removedBy !== undefined && { removed: { by: removedBy, readBy } }),
        ...(act.type === CORRECTION && { corrects: (data as unknown as Correction).of }),
        about: clock ?? (whole ? String(data.template ?? '') : ''),
      };
    });
}

/** Whoever reads no more of the course of a case than is theirs is told of no other act. */
function isToldOf(reader: Reader, act: RecordedEvent): boolean {
  return readsProgress(reader) || shows('facts', reader, act);
}

/** Whether a reader is told where the case stands, and every date; or only what is asked of them. */
export const readsProgress = ({ as }: Reader): boolean => reachInto('progress', as) === 'all';

/** How much a reader sees of who has looked at a case: by name, only as body and role, or not at all. */
export function readsReaders({
  reader,
  pathway,
}: {
  readonly reader: Reader;
  readonly pathway: Pathway;
}): 'all' | 'own' | 'none' {
  const reach = reachInto('readers', reader.as);
  if (reach !== 'byRole') return reach;
  return reader.person.roles.some((role) => pathway.roles[role]?.readsRestricted) ? 'all' : 'none';
}

/** An act as other systems are given it: with its facts, or marked as withheld. */
export function actDocument({ sequence, type, occurredOn, recordedAt, by, data, withheld, removed }: ShownAct) {
  return {
    ...{ sequence, type, occurredOn, recordedAt, by },
    ...(withheld ? { withheld: true } : { data }),
    ...(removed && { removedBy: removed.by, ...(removed.readBy && { readBy: removed.readBy }) }),
  };
}

/** Those of some notices that a reader may see. */
export function noticesFor(reader: Reader, items: readonly OutboxItem[]): readonly OutboxItem[] {
  return items.filter(
    ({ kind, to }) => kind === 'notice' && shows('notices', reader, { to, found: to?.resolved.person ?? null }),
  );
}

/** Those of some tasks that a reader may see. */
export function tasksFor<Task extends Duty>(reader: Reader, tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => shows('tasks', reader, task));
}

/** Of what would follow from an act: the notices and tasks that the reader would see afterwards, and all the rest. */
export function effectsFor(reader: Reader, effects: readonly Effect[]): readonly Effect[] {
  return effects.filter((effect) => {
    if (effect.kind === 'notice') return shows('notices', reader, { to: effect.to });
    return effect.kind !== 'task' || shows('tasks', reader, { person: null, post: null, ...effect.for });
  });
}

function isTheirOwn({ person }: Reader, { by }: Pick<Act, 'by'>): boolean {
  return by.person === person.id;
}

/** What somebody is to confirm they read as it was proposed. */
function isAskedOf({ person }: Reader, { type, data }: Act): boolean {
  return type === ASKED && (data as unknown as AskedOf).from.includes(person.id);
}

function holds({ person, area }: Reader, post: string): boolean {
  return postsHeldIn(area, person).includes(post);
}

function isFor(reader: Reader, to: Recipient): boolean {
  if ('person' in to) return to.person === reader.person.id;
  if ('post' in to) return holds(reader, to.post);
  return 'contact' in to && isThem(reader, to.contact);
}

/** A contact of that name is the reader when the case knows them for its family, or when a way to reach them is the same. */
function isThem({ person, family }: Reader, { name, phone, email, address }: ContactDetails): boolean {
  if (!alike(name, person.name)) return false;
  const known = family.some((one) => 'person' in one && one.person === person.id);
  return known || alike(phone, person.phone) || alike(email, person.email) || alike(address, person.address);
}

/** The same but for case, spaces and stops. What is not known is like nothing. */
function alike(one: string | null | undefined, other: string | null | undefined): boolean {
  const bare = (text: string | null | undefined) => (text ?? '').toLowerCase().replaceAll(/[\s.,()-]/g, '');
  return bare(one) !== '' && bare(one) === bare(other);
}
