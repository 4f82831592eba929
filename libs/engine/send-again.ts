import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Act } from './act.js';
import { type Effect, effectsOf } from './effects.js';
import { DELIVERED, type Facts, type History, type RecordedEvent } from './history.js';
import { calendarAt } from './locality.js';
import type { Channel, ContactDetails, Recipient } from './recipient.js';
import { type CaseDefinition, type CaseState, retold } from './replay.js';
import type { NotArrived } from './telling.js';

/** The act by which a family gives another way to reach it. */
export const CONTACT_CHANGED = 'ContactChanged';

/** The template of what is written once more, because it had not arrived. */
export const SENT_AGAIN = 'sent-again';

type Notice = Extract<Effect, { kind: 'notice' }>;
type Definition = CaseDefinition & { readonly ref: string };

/** By which of its ways a notice of a channel reaches a family. */
const WAY: Readonly<Partial<Record<Channel, keyof Omit<ContactDetails, 'name'>>>> = {
  letter: 'address',
  email: 'email',
  sms: 'phone',
};

/** Whether what goes by a channel goes elsewhere once those details are new. */
export function goesElsewhere(channel: string, details: Facts): boolean {
  const way = WAY[channel as Channel];
  return way !== undefined && String(details[way] ?? '') !== '';
}

/**
 * What had not reached a family and can reach it now goes out once more: by the ways of which the act gives new details, each
 * thing once, as it is believed now. Nothing that arrived, or of which somebody has told them otherwise since, goes twice.
 */
export function sentAgain(
  definition: Definition,
  history: History,
  { event, next }: { readonly event: RecordedEvent; readonly next: CaseState },
): readonly Effect[] {
  const { pathway, locality } = definition;
  const family = pathway.whoIs('family', next.snapshot.context, locality.area);
  const lost = notArrived(history, family.map(nameOf)).filter(({ channel }) => goesElsewhere(channel, event.data));
  if (lost.length === 0) return [];
  const written = toTheFamily(definition, history);
  const facts = factsOf(definition, event, next);
  return lost.flatMap(({ channel, what }) => {
    const found = written.findLast((one) => one.channel === channel && [one.subject, one.template].includes(what));
    const words = found && pathway.sentAgain?.(facts, found);
    if (!words) return [];
    return family.map(
      (to): Notice => ({
        ...{ kind: 'notice', template: SENT_AGAIN, to, channel: found.channel, ...words },
      }),
    );
  });
}

interface Lost {
  readonly channel: string;
  /** Its subject; its template, where nobody told the subject. */
  readonly what: string;
}

/** What failed and has neither arrived since, nor been told otherwise, nor gone out again. */
function notArrived(history: History, family: readonly string[]): readonly Lost[] {
  const lost = new Map<string, Lost>();
  for (const { type, data } of history) {
    // The same may have gone to others, and what became of that is theirs.
    if (data['to'] !== undefined && !family.includes(String(data['to']))) continue;
    const channel = String(data['channel'] ?? '');
    const what = withoutAgain(String(data['subject'] ?? data['template'] ?? ''));
    if (type === 'NoticeFailed' && data['alsoBy'] === undefined) lost.set(`${channel} ${what}`, { channel, what });
    if (type === DELIVERED) lost.delete(`${channel} ${what}`);
    if (type === 'ReachedAnotherWay') lost.clear();
    if (type === CONTACT_CHANGED) for (const [key, one] of lost) if (goesElsewhere(one.channel, data)) lost.delete(key);
  }
  return [...lost.values()];
}

/** As the notifier names whom a notice went to. */
const nameOf = (to: Recipient): string => ('person' in to ? to.person : 'contact' in to ? to.contact.name : '');

const AGAIN = 'Sent again: ';

/** The subject of what goes out again, and the subject that it had. */
export const asSentAgain = (subject: string): string => `${AGAIN}${subject}`;
const withoutAgain = (subject: string): string => subject.replace(AGAIN, '');

const toTheFamily = (definition: Definition, history: History): readonly (Notice & NotArrived)[] =>
  [...retold(definition, history)].flatMap(([event, after]) => {
    const { pathway, locality } = definition;
    const family = JSON.stringify(pathway.whoIs('family', after.snapshot.context, locality.area));
    return effectsOf(pathway, factsOf(definition, event, after), locality.area)
      .filter((one): one is Notice => one.kind === 'notice' && family.includes(JSON.stringify(one.to)))
      .map((one) => ({ ...one, on: dayInEngland(event.recordedAt) }));
  });

function factsOf({ ref, locality }: Definition, event: RecordedEvent, { snapshot, deadlines }: CaseState) {
  const act: Act = { ...event, area: locality.area };
  return { ref, act, context: snapshot.context, deadlines, calendar: calendarAt(locality, event.recordedAt) };
}
