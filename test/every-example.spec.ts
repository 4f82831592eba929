import { describe, expect, it } from '@jest/globals';
import { decide } from '#engine/decide';
import { begin, type CaseState, regionsOf, replay, stateOf } from '#engine/replay';
import { definitionOf, historyOf, storedExamples } from './stored-examples.js';

const examples = storedExamples().map((example) => [example.file, example] as const);

describe('the stored histories', () => {
  it('are there: at least eight of the access pathway', () => {
    expect(examples.filter(([, { pathway }]) => pathway === 'access-pathway').length).toBeGreaterThanOrEqual(8);
  });

  it.each(examples)('%s could be recorded act by act, and ends where it says', (_file, example) => {
    const definition = definitionOf(example);
    const history = historyOf(example);
    const end = history.reduce<CaseState>((caseState, { sequence, ...proposed }) => {
      const before = history.slice(0, sequence - 1);
      const decision = decide({ ...definition, ref: 'TEST-CASE', history: () => before }, caseState, proposed);
      if (decision.outcome === 'refused') throw new Error(`${sequence} ${proposed.type}: ${decision.reason}`);
      return decision.next;
    }, begin(definition.pathway));
    expect(stateOf(end)).toBe(example.endsIn);
    expect(regionsOf(end)).toMatchObject(example.regions ?? {});
    const owed = end.deadlines.filter(({ state }) => state === 'open' || state === 'missed');
    if (example.deadlines) {
      expect(owed.map(({ clock, key, state, dueOn }) => ({ clock, key, state, dueOn }))).toEqual(example.deadlines);
    }
  });

  it.each(examples)('%s is told again from its history alone, through JSON', (_file, example) => {
    const definition = definitionOf(example);
    const history = historyOf(example);
    const told = replay(definition, history);
    expect(replay(definition, JSON.parse(JSON.stringify(history)))).toEqual(told);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  });

  it.each(examples)('%s ends alike when each state is kept as the database keeps it', (_file, example) => {
    const definition = definitionOf(example);
    const history = historyOf(example);
    const kept = history.reduce<CaseState>((caseState, { sequence, ...proposed }) => {
      const before = history.slice(0, sequence - 1);
      const decision = decide({ ...definition, ref: 'TEST-CASE', history: () => before }, caseState, proposed);
      return decision.outcome === 'refused' ? caseState : (keysInAnotherOrder(decision.next) as CaseState);
    }, begin(definition.pathway));
    const told = replay(definition, history);
    expect(kept).toEqual(told);
    const { projection } = definition.pathway;
    expect(projection(kept.snapshot.context)).toEqual(projection(told.snapshot.context));
  });

  it.each(examples)(
    '%s is dated as it could have been: learned in order, never before it happened',
    (_file, example) => {
      const times = example.events.map(({ recordedAt }) => recordedAt);
      expect([...times].sort()).toEqual(times);
      for (const { occurredOn, recordedAt } of example.events) expect(occurredOn <= recordedAt.slice(0, 10)).toBe(true);
    },
  );

  it.each(examples)('%s has a title and a story that a practitioner can read', (_file, { title, story }) => {
    expect(title.length).toBeGreaterThan(10);
    expect(story.split(/\s+/).length).toBeGreaterThan(15);
  });
});

/** A jsonb column gives the keys of an object back in an order of its own. */
function keysInAnotherOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysInAnotherOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? 1 : -1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, keysInAnotherOrder(inner)]));
}
