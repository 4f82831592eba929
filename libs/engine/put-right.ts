import { dayInEngland } from '#statutory-calendar/civil-date';
import type { ActElsewhere } from './between-cases.js';
import { type Effect, effectsOf, linkedBy } from './effects.js';
import type { Facts, History, RecordedEvent } from './history.js';
import { calendarAt } from './locality.js';
import { type Refused, refused } from './refusal.js';
import { type CaseDefinition, type CaseState, retold } from './replay.js';
import type { NoticeFacts, ToldWrongly } from './telling.js';

/** Facts that went to another case with an event of this one, and are put right there: on what it opened, or on the linked act of that place. */
export interface PutRightElsewhere {
  readonly sequence: number;
  readonly by: { readonly opened: { readonly pathway: string; readonly event: string } } | { readonly linked: number };
  readonly data: Facts;
}

/** The template of what is written to whoever was told something that is not so. */
export const PUT_RIGHT = 'put-right';

interface Corrected {
  readonly event: RecordedEvent;
  readonly next: CaseState;
  readonly effects: readonly Effect[];
}

type Definition = CaseDefinition & { readonly ref: string };

/**
 * A correction with all that follows from it elsewhere: everybody who was told what is not so is told what is, by the way by
 * which they were told; what went to another case is put right there. Refused where it would have gone to other cases than
 * those to which it went: these cannot be put right.
 */
export function putRight<Done extends Corrected>(
  definition: Definition,
  history: History,
  done: Done,
): (Done & { readonly elsewhere: readonly PutRightElsewhere[] }) | Refused {
  const was = eventsRetold(definition, history);
  const is = new Map(eventsRetold(definition, [...history, done.event]).map((one) => [one.event.sequence, one]));
  const pairs = was.map((old) => ({ old, now: is.get(old.event.sequence) }));
  if (pairs.some(({ old, now }) => keysOf(old) !== keysOf(now)))
    return refused(
      'CORRECTION_IMPOSSIBLE',
      'What you would correct decides which other cases were opened, or on which it was recorded in the same moment. It cannot be put right in one place alone: record what is so now as an act of its own.',
    );
  const wrongly = lastOfEach(pairs.flatMap(({ old, now }) => toldWrongly(old, now)));
  const notices = wrongly.map(({ to, channel, told }) => {
    const words = definition.pathway.putRight?.(factsOf(definition, done.event, done.next), told);
    return words && { kind: 'notice' as const, template: PUT_RIGHT, to, channel, ...words };
  });
  return {
    ...done,
    effects: [...done.effects, ...notices.filter((one) => one !== undefined)],
    elsewhere: pairs.flatMap(({ old, now }) => (now ? changedElsewhere(old, now) : [])),
  };
}

type Notice = Extract<Effect, { kind: 'notice' }>;

/** Something that went to another case: to which, by a key that is the same however the story is told, and with what facts. */
interface SentElsewhere extends Omit<PutRightElsewhere, 'sequence'> {
  readonly key: string;
}

interface EventRetold {
  readonly event: RecordedEvent;
  readonly notices: readonly Notice[];
  readonly sent: readonly SentElsewhere[];
}

const eventsRetold = (definition: Definition, history: History): readonly EventRetold[] =>
  [...retold(definition, history)].map(([event, after]) => {
    const facts = factsOf(definition, event, after);
    const effects = effectsOf(definition.pathway, facts, definition.locality.area);
    const openings = effects.filter((one) => one.kind === 'openCase');
    return {
      event,
      notices: effects.filter((one) => one.kind === 'notice'),
      sent: [
        ...openings.map(({ pathway, event: opening, data }) => ({
          key: `${pathway} ${opening}`,
          by: { opened: { pathway, event: opening } },
          data,
        })),
        ...linkedBy(definition.pathway, facts).flatMap((act, place) => sentBy(definition, act, place)),
      ],
    };
  });

/** What the last confirmation records is on this case itself, and stands in its history. */
const sentBy = (
  { ref: own }: Definition,
  { ref, type, data }: ActElsewhere,
  place: number,
): readonly SentElsewhere[] => (ref === own ? [] : [{ key: `${ref} ${type}`, by: { linked: place }, data }]);

function factsOf({ ref, locality }: Definition, event: RecordedEvent, after: CaseState): NoticeFacts<unknown> {
  const { snapshot, deadlines } = after;
  const calendar = calendarAt(locality, event.recordedAt);
  return { ref, context: snapshot.context, act: { ...event, area: locality.area }, deadlines, calendar };
}

const keysOf = (told: EventRetold | undefined): string => (told?.sent ?? []).map(({ key }) => key).join();

interface Correcting extends Pick<Notice, 'template' | 'to' | 'channel'> {
  readonly told: ToldWrongly;
}

/**
 * To whom something else is to be said of an event. Where it went to the wrong one, these are told nothing more, and the right
 * one gets it as it is.
 */
function toldWrongly({ event, notices }: EventRetold, now: EventRetold | undefined): readonly Correcting[] {
  const is = now?.notices ?? [];
  const on = dayInEngland(event.recordedAt);
  const gone = notices.flatMap((old): readonly Correcting[] => {
    const same = is.find((one) => sameRow(one, old) && alike(one.to, old.to));
    if (same ? same.body === old.body && same.subject === old.subject : is.some((one) => sameRow(one, old))) return [];
    return [{ ...old, told: { subject: old.subject, on, now: same ?? null, isNew: false } }];
  });
  const missed = is
    .filter((one) => notices.some((old) => sameRow(one, old)))
    .filter((one) => !notices.some((old) => sameRow(one, old) && alike(one.to, old.to)))
    .map((one) => ({ ...one, told: { subject: one.subject, on, now: one, isNew: true } }));
  return [...gone, ...missed];
}

const sameRow = (one: Notice, other: Notice) => one.template === other.template && one.channel === other.channel;

/** One thing written several times to somebody, by one way, is put right once: as it was written last. */
const lastOfEach = (all: readonly Correcting[]): readonly Correcting[] => [
  ...new Map(all.map((one) => [JSON.stringify([one.to, one.channel, one.template]), one])).values(),
];

const changedElsewhere = ({ event, sent }: EventRetold, now: EventRetold): readonly PutRightElsewhere[] =>
  sent.flatMap(({ by, data }, index) => {
    const changed = changedIn(data, now.sent[index]?.data ?? data);
    return Object.keys(changed).length === 0 ? [] : [{ sequence: event.sequence, by, data: changed }];
  });

/** The facts that are other than they were; one that is no more is null. */
function changedIn(was: Facts, is: Facts): Facts {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return Object.fromEntries(
    names.filter((name) => !alike(was[name], is[name])).map((name) => [name, is[name] ?? null]),
  );
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
