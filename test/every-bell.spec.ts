import { describe, expect, it } from '@jest/globals';
import type { Deadline } from '#engine/deadlines';
import { decide } from '#engine/decide';
import type { Effect } from '#engine/effects';
import { begin, type CaseState } from '#engine/replay';
import { canBeMissed, warns } from '#workflows/bell-rows';
import { register } from '#workflows/register';
import { definitionOf, historyOf, type StoredExample, storedExamples } from './stored-examples.js';

type Bell = 'warned' | 'missed';

const pathways = register.pathways().map((pathway) => [pathway.name, pathway] as const);

/** The state of a case after each of its acts. */
function statesOf(example: StoredExample): readonly CaseState[] {
  const history = historyOf(example);
  const states: CaseState[] = [];
  history.reduce<CaseState>(
    (before, { sequence, ...proposed }) => {
      const file = { ...definitionOf(example), ref: 'TEST-CASE', history: () => history.slice(0, sequence - 1) };
      const decision = decide(file, before, proposed);
      if (decision.outcome === 'refused') throw new Error(decision.reason);
      states.push(decision.next);
      return decision.next;
    },
    begin(definitionOf(example).pathway),
  );
  return states;
}

/** What follows when the next bell of an open deadline rings, with nobody having done anything meanwhile. */
function rung(example: StoredExample, state: CaseState, deadline: Deadline): readonly Effect[] {
  const { clock, key, generation, dueOn, next } = deadline;
  if (next === null || dueOn === null) return [];
  const passed = next.bell === 'due';
  const decision = decide({ ...definitionOf(example), ref: 'TEST-CASE', history: () => [] }, state, {
    type: passed ? 'DeadlinePassed' : 'DeadlineApproaching',
    occurredOn: dueOn,
    recordedAt: next.at,
    by: { person: 'clock', role: 'clock' },
    data: { clock, key, generation, dueOn, ...(passed ? {} : { daysLeft: next.bell }) },
  });
  return decision.outcome === 'refused' ? [] : decision.effects;
}

const bells = storedExamples().flatMap((example) =>
  statesOf(example).flatMap((state) =>
    state.deadlines
      .filter((deadline) => deadline.state === 'open' && deadline.next !== null)
      .map((deadline) => ({ example, deadline, effects: rung(example, state, deadline) })),
  ),
);

describe.each(pathways)('every bell of %s', (_name, { clocks, notices, tasks }) => {
  const told = (bell: Bell, id: string) =>
    [...notices, ...tasks].some(({ on }) => typeof on !== 'string' && (on as Record<string, string>)[bell] === id);

  it('that warns has somebody whom it tells, or a reason why not', () => {
    const silent = clocks.filter((row) => warns(row) && row.quiet?.warned === undefined && !told('warned', row.id));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('that is missed has somebody who is told, or a reason why not', () => {
    const silent = clocks.filter(
      (row) => canBeMissed(row) && row.quiet?.missed === undefined && !told('missed', row.id),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has a reason only where there is nothing else, and one that can be read', () => {
    for (const { id, quiet = {} } of clocks) {
      for (const [bell, reason] of Object.entries(quiet) as [Bell, string][]) {
        expect(reason.split(' ').length).toBeGreaterThan(4);
        expect(told(bell, id)).toBe(false);
      }
    }
  });
});

describe('every bell that can ring in a stored history', () => {
  it('reaches somebody with a notice or a task', () => {
    const silent = bells.filter(({ example, deadline, effects }) => {
      const row = register.pathway(example.pathway).clocks.find(({ id }) => id === deadline.clock);
      const bell = deadline.next?.bell === 'due' ? 'missed' : 'warned';
      // Nothing is said of reading when everybody who must has read.
      const excused =
        row?.quiet?.[bell] !== undefined ||
        (bell === 'missed' && row?.lapses === true) ||
        deadline.clock === 'papers-read';
      return !excused && !effects.some(({ kind }) => kind === 'notice' || kind === 'task');
    });
    expect(bells.length).toBeGreaterThan(1_000);
    expect([...new Set(silent.map(({ example, deadline }) => `${example.pathway} ${deadline.clock}`))]).toEqual([]);
  });

  it('tells a missed duty to the manager, or to whom the row names instead', () => {
    const alone = bells.filter(({ effects }) => {
      const notices = effects.filter((effect) => effect.kind === 'notice');
      const toWhoeverMust = notices.some(({ template }) => template === 'deadline-gone-by');
      return toWhoeverMust && !notices.some(({ template }) => template === 'deadline-gone-by-to-manager');
    });
    expect(alone.map(({ deadline }) => deadline.clock)).toEqual([]);
  });

  it('is told in words that name the day and say what to do', () => {
    const words = bells.flatMap(({ deadline, effects }) =>
      effects.flatMap((effect) =>
        effect.kind === 'notice' && /^deadline-/.test(effect.template) ? [{ ...effect, due: deadline.dueOn }] : [],
      ),
    );
    expect(words.length).toBeGreaterThan(100);
    for (const { subject, body } of words) {
      expect(subject).toContain('TEST-CASE');
      expect(body).toMatch(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} \w+ 20\d\d\b/);
      expect(body).not.toMatch(/undefined|null|\.\.|to somebody|: [A-Z]\w+ed\b/);
    }
  });
});

describe('every notice and task of a bell that can ring in a stored history', () => {
  it('calls a post and an agency by their titles, and shows no code', () => {
    const words = bells.flatMap(({ effects }) =>
      effects.flatMap((effect) => {
        if (effect.kind === 'notice') return [`${effect.subject} ${effect.body}`];
        return effect.kind === 'task' ? [effect.what] : [];
      }),
    );
    const codes = words.flatMap((each) => each.match(/\b[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b/g) ?? []);
    expect(words.length).toBeGreaterThan(1_000);
    expect([...new Set(codes)]).toEqual([]);
  });
});

describe.each(pathways)('every act from outside on %s', (_name, pathway) => {
  it('tells somebody inside, or its class says why not', () => {
    const outside = Object.values(pathway.roles).filter(({ outside: is }) => is);
    expect(outside.length + (pathway.name === 'panel-meeting' ? 1 : 0)).toBeGreaterThan(0);
    const acts = new Set(outside.flatMap(({ records }) => records));
    const heard = new Set([...pathway.notices, ...pathway.tasks].map(({ on }) => on));
    expect([...acts].filter((act) => !heard.has(act) && pathway.unheard?.[act] === undefined)).toEqual([]);
  });
});

/** What followed from each act of the stored histories that somebody from outside recorded. */
const fromOutside = storedExamples().flatMap((example) => {
  const { pathway } = definitionOf(example);
  const history = historyOf(example);
  let before = begin(pathway);
  return history.flatMap(({ sequence, ...proposed }) => {
    const file = { ...definitionOf(example), ref: 'TEST-CASE', history: () => history.slice(0, sequence - 1) };
    const decision = decide(file, before, proposed);
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    before = decision.next;
    const isOutside = pathway.roles[proposed.by.role]?.outside === true;
    return isOutside ? [{ pathway, act: proposed.type, by: proposed.by.person, effects: decision.effects }] : [];
  });
});

describe('every act of the stored histories that comes from outside', () => {
  const familyOf = new Set(['family']);
  const reachesStaff = ({ by, effects }: (typeof fromOutside)[number]) =>
    effects.some((effect) => {
      if (effect.kind === 'openCase') return true;
      if (effect.kind !== 'notice' && effect.kind !== 'task') return false;
      const to = effect.kind === 'notice' ? effect.to : effect.for;
      return 'post' in to || ('person' in to && to.person !== by && !familyOf.has(to.person));
    });

  it('reaches a post, or somebody else by name, or its class says why not', () => {
    const silent = fromOutside.filter((each) => {
      const excused = each.pathway.unheard?.[each.act] !== undefined;
      return !excused && !reachesStaff(each);
    });
    expect(fromOutside.length).toBeGreaterThan(100);
    expect([...new Set(silent.map(({ pathway, act }) => `${pathway.name} ${act}`))]).toEqual([]);
  });
});
