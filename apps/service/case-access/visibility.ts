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

/** Somebody before one case that they may read, and how they read it: as one of its area, or as one named in it. */
export interface Reader {
  readonly person: Person;
  readonly as: 'area' | 'named';
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

interface Rule {
  readonly facts: (reader: Reader, act: Act) => boolean;
  readonly name: (reader: Reader, act: Act, contact: CaseContact) => boolean;
  readonly notice: (reader: Reader, to: Recipient | undefined, found?: string | null) => boolean;
  readonly task: (reader: Reader, task: Duty) => boolean;
}

const always = () => true;

/** What is shown to whom: the one place that says it. `reads` of a role is written in these words. */
const SHOWN: Readonly<Record<Reader['as'], Rule>> = {
  area: { facts: always, name: always, notice: always, task: always },
  named: {
    facts: (reader, act) => isTheirOwn(reader, act) || isAskedOf(reader, act),
    name: (reader, act, { id }) => isTheirOwn(reader, act) || act.by.person === id,
    notice: (reader, to, found) => found === reader.person.id || (to !== undefined && isFor(reader, to)),
    task: (reader, { person, post }) => person === reader.person.id || (post !== null && holds(reader, post)),
  },
};

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
  const rule = SHOWN[reader.as];
  const roles = reader.as === 'area' ? reader.person.roles.flatMap((role) => pathway.roles[role] ?? []) : [];
  const readsRemoved = roles.some((role) => role.readsRemoved);
  const readsWhoRead = readsRemoved || roles.some(({ records }) => records.includes(RESTORED));
  return history.map((act) => {
    const { data, by, ...rest } = act;
    const removedBy = sight.hidden.get(act.sequence);
    const readBy = readsWhoRead ? (sight.readBy.get(act.sequence) ?? []) : null;
    const whole = rule.facts(reader, act) && (removedBy === undefined || readsRemoved);
    const clock = pathway.clocks.find(({ id }) => id === data.clock)?.title;
    return {
      ...rest,
      by: { person: rule.name(reader, act, contact) ? by.person : null, role: by.role },
      ...(whole ? { data } : { withheld: { ask: contact.name } }),
      ...(removedBy !== undefined && { removed: { by: removedBy, readBy } }),
      ...(act.type === CORRECTION && { corrects: (data as unknown as Correction).of }),
      about: clock ?? (whole ? String(data.template ?? '') : ''),
    };
  });
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
    ({ kind, to }) => kind === 'notice' && SHOWN[reader.as].notice(reader, to, to?.resolved.person ?? null),
  );
}

/** Those of some tasks that a reader may see. */
export function tasksFor<Task extends Duty>(reader: Reader, tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => SHOWN[reader.as].task(reader, task));
}

/** Of what would follow from an act: the notices and tasks that the reader would see afterwards, and all the rest. */
export function effectsFor(reader: Reader, effects: readonly Effect[]): readonly Effect[] {
  const rule = SHOWN[reader.as];
  return effects.filter((effect) => {
    if (effect.kind === 'notice') return rule.notice(reader, effect.to);
    return effect.kind !== 'task' || rule.task(reader, { person: null, post: null, ...effect.for });
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
