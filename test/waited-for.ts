import { decide } from '#engine/decide';
import type { Recipient } from '#engine/recipient';
import { begin, type CaseDefinition, type CaseState, stateOf } from '#engine/replay';
import { groundOf, historyOf, type StoredExample } from './stored-examples.js';

/** Somebody for whom a stored history waits: the word of the table, where it stood, and whether a page could name them. */
export interface WaitedFor {
  readonly where: string;
  readonly addressee: string;
  readonly named: boolean;
}

/** Whoever a stored history waits for after each of its events: by the state it rests in, and by each time limit that runs. */
export function waitedForIn(example: StoredExample): readonly WaitedFor[] {
  const ground = groundOf(example);
  return standingsOf(example).flatMap((standing) => {
    const row = ground.pathway.waiting.find(({ state, closed }) => state === stateOf(standing) && !closed);
    const owners = row ? [asked(ground, standing, [row.owner])] : [];
    const duties = standing.deadlines
      .filter(({ state }) => state === 'open' || state === 'missed')
      .map(({ clock, key }) => {
        const whose = ground.pathway.clocks.find(({ id }) => id === clock)?.whose ?? '';
        return asked(ground, standing, key === '' ? [whose] : [`${whose}:${key}`, whose]);
      });
    return [...owners, ...duties].map((each) => ({ ...each, where: `${example.file}, event ${standing.sequence}` }));
  });
}

/** Whether the word is anybody's where a stored history ends. */
export function isSomebody(example: StoredExample, addressee: string): boolean {
  const end = standingsOf(example).at(-1);
  return end !== undefined && asked(groundOf(example), end, [addressee]).named;
}

/** Where it stood after each of its events. */
function standingsOf(example: StoredExample): readonly CaseState[] {
  const ground = groundOf(example);
  const history = historyOf(example);
  let standing = begin(ground.pathway);
  return history.map(({ sequence, ...proposed }) => {
    const file = { ...ground, ref: 'TEST-CASE', history: () => history.slice(0, sequence - 1) };
    const decision = decide(file, standing, proposed);
    if (decision.outcome === 'refused') throw new Error(`${example.file}, event ${sequence}: ${decision.reason}`);
    standing = decision.next;
    return standing;
  });
}

/** Asks for the first of those words that is anybody's, as the pages do. */
function asked({ pathway, locality }: CaseDefinition, { snapshot }: CaseState, words: readonly string[]) {
  const found = words.map((word) => pathway.whoIs(word, snapshot.context, locality.area));
  const recipients = found.find((each) => each.length > 0) ?? [];
  const known = (one: Recipient) => !('post' in one) || Object.hasOwn(locality.area.posts, one.post);
  return { addressee: words.at(-1) ?? '', named: recipients.length > 0 && recipients.every(known) };
}
