import { inWords } from '#statutory-calendar/civil-date';
import type { ActElsewhere } from './between-cases.js';
import { CONFIRMED } from './confirming.js';
import { type Effect, effectsOf, linkedBy } from './effects.js';
import type { Facts, History, RecordedEvent } from './history.js';
import { calendarAt } from './locality.js';
import { type Refused, refused } from './refusal.js';
import { type CaseDefinition, retold } from './replay.js';

/** Facts that went to another case, and are put right there with those here: where it was opened by them, or by what was linked. */
export type PutRightElsewhere =
  | {
      readonly opened: { readonly pathway: string; readonly event: string };
      readonly sequence: number;
      readonly data: Facts;
    }
  | { readonly linked: Pick<ActElsewhere, 'ref' | 'type'>; readonly was: Facts; readonly data: Facts };

/** What follows elsewhere when the story of a case is told anew. */
interface Consequences {
  readonly notices: readonly Effect[];
  readonly elsewhere: readonly PutRightElsewhere[];
  /** What went to another case would not have gone there, or would have: it cannot be put right in one place alone. */
  readonly torn: boolean;
}

/** A correction with all that follows from it elsewhere; refused where what went to another case cannot be put right there. */
export function putRight<Correcting extends Recorded>(
  definition: CaseDefinition & { readonly ref: string },
  history: History,
  done: Correcting,
): Correcting | Refused {
  const because = String(done.event.data['reason'] ?? '');
  const { notices, elsewhere, torn } = consequences(definition, {
    before: history,
    after: [...history, done.event],
    because,
  });
  if (torn)
    return refused(
      'CORRECTION_IMPOSSIBLE',
      'What you would correct has opened another case, or was recorded on one in the same moment, and would not have been. It cannot be put right in one place alone: record what is so now as an act of its own.',
    );
  return { ...done, effects: [...done.effects, ...notices], elsewhere };
}

interface Recorded {
  readonly event: RecordedEvent;
  readonly effects: readonly Effect[];
}

/** The template of what is written to whoever was told something that is not so. */
export const PUT_RIGHT = 'put-right';

type Notice = Extract<Effect, { kind: 'notice' }>;
type Opening = Extract<Effect, { kind: 'openCase' }>;

interface EventRetold {
  readonly event: RecordedEvent;
  readonly notices: readonly Notice[];
  readonly openings: readonly Opening[];
  readonly linked: readonly ActElsewhere[];
}

/**
 * Whom it concerns that a story is told otherwise: everybody who was told what is not so, by the way by which they were told;
 * the cases that were opened by it; and those on which it was recorded in the same moment.
 */
function consequences(
  definition: CaseDefinition & { readonly ref: string },
  { before, after, because }: { readonly before: History; readonly after: History; readonly because: string },
): Consequences {
  const was = toldBy(definition, before);
  const is = new Map(toldBy(definition, after).map((one) => [one.event.sequence, one]));
  const pairs = was.map((old) => ({ old, now: is.get(old.event.sequence) }));
  const elsewhere = pairs.map(({ old, now }) => gone(old, now));
  return {
    notices: lastOfEach(pairs.flatMap(({ old, now }) => otherwise(old, now, because))),
    elsewhere: elsewhere.flatMap(({ found }) => found),
    torn: elsewhere.some(({ torn }) => torn),
  };
}

function toldBy(definition: CaseDefinition & { readonly ref: string }, history: History): readonly EventRetold[] {
  const { pathway, locality, ref } = definition;
  return [...retold(definition, history)].map(([event, { snapshot, deadlines }]) => {
    const calendar = calendarAt(locality, event.recordedAt);
    const facts = { ref, context: snapshot.context, act: { ...event, area: locality.area }, deadlines, calendar };
    const effects = effectsOf(pathway, facts, locality.area);
    return {
      event,
      notices: effects.filter((one) => one.kind === 'notice'),
      openings: effects.filter((one) => one.kind === 'openCase'),
      // What the last confirmation records stands in the history by itself.
      linked: event.type === CONFIRMED ? [] : linkedBy(pathway, facts),
    };
  });
}

const sameNotice = (one: Notice) => (other: Notice) =>
  one.template === other.template && one.channel === other.channel && alike(one.to, other.to);

/** To each who was told something there: what it says now, or that it does not stand. */
function otherwise({ event, notices }: EventRetold, now: EventRetold | undefined, because: string): readonly Notice[] {
  return notices.flatMap((old) => {
    const is = now?.notices.find(sameNotice(old));
    if (is?.body === old.body && is.subject === old.subject) return [];
    const wrote = `We wrote to you on ${inWords(event.occurredOn)}: “${old.subject}”.`;
    const body = is
      ? `${wrote} Something in it was not right, and has been put right. This is what it says now:\n\n${is.body}`
      : `${wrote} It does not stand any more, because what it rested on has been put right: ${because}`;
    return [{ ...old, template: PUT_RIGHT, subject: `Put right: ${(is ?? old).subject}`, body }];
  });
}

/** One thing written twice to somebody, by one way, is put right once: as it was written last. */
function lastOfEach(notices: readonly Notice[]): readonly Notice[] {
  const by = new Map(notices.map((one) => [JSON.stringify([one.to, one.channel, one.subject]), one]));
  return [...by.values()];
}

/** What of it went to other cases and would now be other facts; torn where it would not have gone at all. */
function gone(
  old: EventRetold,
  now: EventRetold | undefined,
): { readonly found: readonly PutRightElsewhere[]; readonly torn: boolean } {
  const opened = old.openings.map(({ pathway, event, data }) => {
    const is = now?.openings.find((one) => one.pathway === pathway && one.event === event);
    return {
      is: is?.data,
      was: data,
      to: (facts: Facts) => ({ opened: { pathway, event }, sequence: old.event.sequence, data: facts }),
    };
  });
  const linked = old.linked.map(({ ref, type, data }) => {
    const is = now?.linked.find((one) => one.ref === ref && one.type === type);
    return { is: is?.data, was: data, to: (facts: Facts) => ({ linked: { ref, type }, was: data, data: facts }) };
  });
  const all = [...opened, ...linked];
  return {
    torn: all.some(({ is }) => is === undefined),
    found: all.flatMap(({ is, was, to }): readonly PutRightElsewhere[] => {
      const changed = changedIn(was, is ?? was);
      return Object.keys(changed).length === 0 ? [] : [to(changed)];
    }),
  };
}

/** The facts that are other than they were; one that is no more is null. */
function changedIn(was: Facts, is: Facts): Facts {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return Object.fromEntries(
    names.filter((name) => !alike(was[name], is[name])).map((name) => [name, is[name] ?? null]),
  );
}

const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
