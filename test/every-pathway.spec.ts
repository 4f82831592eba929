import { describe, expect, it } from '@jest/globals';
import { ASKED } from '#engine/confirming';
import { replay, stateOf } from '#engine/replay';
import { register } from '#workflows/register';
import { eventsTakenBy, guardNamesIn, leaving, statesOf, wherePathsLead } from './pathway-graph.js';
import { definitionOf, historyOf, storedExamples } from './stored-examples.js';
import { isSomebody, waitedForIn } from './waited-for.js';

const pathways = register
  .pathways()
  .map((pathway) => [`${pathway.name}, version ${pathway.version}`, pathway] as const);
const PARTS = ['clock', 'notifier', 'peopleFeed', 'caseOpener', 'system'];

describe.each(pathways)('%s', (_name, pathway) => {
  const states = statesOf(pathway);
  const closed = pathway.waiting.filter((row) => row.closed).map(({ state }) => state);

  it('lets the clock record that a deadline is near or has passed, and that the list of bank holidays changed', () => {
    const clocks = ['DeadlineApproaching', 'DeadlinePassed', 'CalendarChanged'];
    expect(clocks.filter((event) => !pathway.roles.clock?.records.includes(event))).toEqual([]);
    expect(clocks.filter((event) => !pathway.events.includes(event))).toEqual([]);
  });

  it('can reach every one of its states', () => {
    expect(states.filter((state) => !wherePathsLead(pathway, pathway.opening).has(state))).toEqual([]);
  });

  it('is seen in every one of its states by some stored history', () => {
    const seen = storedExamples()
      .filter((example) => example.pathway === pathway.name)
      .flatMap((example) =>
        historyOf(example).map((_event, index, all) => stateOf(replay(definitionOf(example), all.slice(0, index + 1)))),
      );
    expect(states.filter((state) => !/^not[A-Z]/.test(state) && !seen.includes(state))).toEqual([]);
  });

  it('has a way to an end from every state that is not one', () => {
    const dead = states.filter(
      (state) => !closed.includes(state) && !leaving(pathway, state).some((to) => closed.includes(to)),
    );
    expect(dead).toEqual([]);
  });

  it('says of every state in which a case may rest whose turn it is, and by which clock or why there is none', () => {
    const ids = new Set(pathway.clocks.map(({ id }) => id));
    const rows = new Map(pathway.waiting.map((row) => [row.state, row]));
    const resting = states.filter((state) => !/^not[A-Z]/.test(state));
    expect(resting.filter((state) => !rows.has(state))).toEqual([]);
    expect([...rows.keys()].filter((state) => !states.includes(state))).toEqual([]);
    for (const { owner, clocks, because } of rows.values()) {
      expect(owner).not.toBe('');
      expect(clocks.filter((clock) => !ids.has(clock))).toEqual([]);
      expect(clocks.length > 0 || (because ?? '') !== '').toBe(true);
    }
  });

  it('knows by name whoever a case waits for, and whose every time limit is', () => {
    const examples = storedExamples().filter((example) => example.pathway === pathway.name);
    const nameless = examples.flatMap(waitedForIn).filter(({ named }) => !named);
    expect(nameless.map(({ where, addressee }) => `${where}: ${addressee}`)).toEqual([]);
    // Who is asked to confirm something is known as soon as somebody is: of those, test/carried tells.
    const duties = pathway.clocks.map(({ whose }) => whose).filter((whose) => whose !== 'asked');
    expect(duties.filter((whose) => !examples.some((example) => isSomebody(example, whose)))).toEqual([]);
  });

  it('has a rule in words for every guard', () => {
    const unsaid = guardNamesIn(pathway).filter((guard) => (pathway.rules[guard]?.reason ?? '') === '');
    expect(unsaid).toEqual([]);
  });

  it('has a form for every act of a person, and a role that may record every act', () => {
    const recordable = new Set(Object.values(pathway.roles).flatMap(({ records }) => records));
    expect(pathway.events.filter((event) => !recordable.has(event))).toEqual([]);
    const people = Object.entries(pathway.roles).filter(([role]) => !PARTS.includes(role));
    const acts = new Set(people.flatMap(([, { records }]) => records));
    // An asking is recorded in the place of the act that waits for it.
    const withoutForm = [...acts].filter((event) => pathway.questions[event] === undefined && event !== ASKED);
    expect(withoutForm).toEqual([]);
    expect(Object.keys(pathway.questions).filter((event) => !pathway.events.includes(event))).toEqual([]);
    expect([...recordable].filter((event) => !pathway.events.includes(event))).toEqual([]);
  });

  it('takes every act somewhere, and no other', () => {
    const taken = eventsTakenBy(pathway);
    const notAsked = ['RecordCorrected', 'DeadlineApproaching', 'DeadlinePassed', 'CalendarChanged'];
    expect(pathway.events.filter((event) => !taken.includes(event) && !notAsked.includes(event))).toEqual([]);
    expect(taken.filter((event) => !pathway.events.includes(event))).toEqual([]);
  });

  it('names only acts and clocks that exist in its tables', () => {
    const ids = new Set(pathway.clocks.map(({ id }) => id));
    const events = new Set(pathway.events);
    const occasions = [...pathway.notices, ...pathway.tasks].map(({ on }) => on);
    expect(occasions.filter((on) => typeof on === 'string' && !events.has(on))).toEqual([]);
    const rung = occasions.flatMap((on) => (typeof on === 'string' ? [] : Object.values(on)));
    expect(rung.filter((clock) => !ids.has(clock))).toEqual([]);
    const triggers = pathway.clocks.flatMap((row) => [...row.startedBy, ...row.metBy, ...(row.stoppedBy ?? [])]);
    const named = triggers.map((trigger) => (typeof trigger === 'string' ? trigger : trigger.event));
    expect(named.filter((event) => !events.has(event))).toEqual([]);
    expect(pathway.tasks.flatMap(({ doneBy }) => doneBy).filter((event) => !events.has(event))).toEqual([]);
    for (const { law, missed, title } of pathway.clocks) expect([law, missed, title]).not.toContain('');
  });

  it('tells the family one thing by each template: what was sent is known by it', () => {
    const subjects = new Map<string, Set<string>>();
    for (const { to, template, subject } of pathway.notices)
      if (to === 'family') subjects.set(template, (subjects.get(template) ?? new Set()).add(String(subject)));
    expect([...subjects].filter(([, said]) => said.size > 1).map(([template]) => template)).toEqual([]);
  });

  it('has an act that finishes every task', () => {
    expect(pathway.tasks.filter(({ doneBy }) => doneBy.length === 0).map(({ task }) => task)).toEqual([]);
  });
});
