import { decide } from '#engine/decide';
import type { Recipient } from '#engine/recipient';
import { begin, type CaseDefinition, type CaseState, stateOf } from '#engine/replay';
import { postIn } from '#engine/setting-posts';
import { definitionOf, historyOf, type StoredExample } from './stored-examples.js';

/** Somebody for whom a stored history waits: the word of the table, where it stood, and whether a page could name them. */
export interface WaitedFor {
  readonly where: string;
  readonly addressee: string;
  readonly named: boolean;
}

/** Whoever a stored history waits for after each of its events: by the state it rests in, and by each time limit that runs. */
export function waitedForIn(example: StoredExample): readonly WaitedFor[] {
  const definition = definitionOf(example);
  return caseStatesOf(example).flatMap((caseState) => {
    const row = definition.pathway.waiting.find(({ state, closed }) => state === stateOf(caseState) && !closed);
    const owners = row ? [asked(definition, caseState, [row.owner])] : [];
    const duties = caseState.deadlines
      .filter(({ state }) => state === 'open' || state === 'missed')
      .map(({ clock, key }) => {
        const whose = definition.pathway.clocks.find(({ id }) => id === clock)?.whose ?? '';
        return asked(definition, caseState, key === '' ? [whose] : [`${whose}:${key}`, whose]);
      });
    return [...owners, ...duties].map((each) => ({ ...each, where: `${example.file}, event ${caseState.sequence}` }));
  });
}

/** Whether the word is anybody's where a stored history ends. */
export function isSomebody(example: StoredExample, addressee: string): boolean {
  const end = caseStatesOf(example).at(-1);
  return end !== undefined && asked(definitionOf(example), end, [addressee]).named;
}

/** Where it stood after each of its events. */
function caseStatesOf(example: StoredExample): readonly CaseState[] {
  const definition = definitionOf(example);
  const history = historyOf(example);
  let caseState = begin(definition.pathway);
  return history.map(({ sequence, ...proposed }) => {
    const file = { ...definition, ref: 'TEST-CASE', history: () => history.slice(0, sequence - 1) };
    const decision = decide(file, caseState, proposed);
    if (decision.outcome === 'refused') throw new Error(`${example.file}, event ${sequence}: ${decision.reason}`);
    caseState = decision.next;
    return caseState;
  });
}

/** Asks for the first of those words that is anybody's, as the pages do. */
function asked({ pathway, locality }: CaseDefinition, { snapshot }: CaseState, words: readonly string[]) {
  const found = words.map((word) => pathway.whoIs(word, snapshot.context, locality.area));
  const recipients = found.find((each) => each.length > 0) ?? [];
  const known = (one: Recipient) => !('post' in one) || postIn(locality.area.posts, one.post) !== undefined;
  return { addressee: words.at(-1) ?? '', named: recipients.length > 0 && recipients.every(known) };
}
