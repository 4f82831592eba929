import { describe, expect, it } from '@jest/globals';
import { register } from '#workflows/register';
import { MACHINES } from './machines.js';
import { GUARDS_NOT_BUILT, MACHINES_NOT_BUILT, TEMPLATES_NOT_BUILT, TIMERS_NOT_BUILT } from './not-built.js';
import { CODES, GUARDS } from './rules.js';
import { TEMPLATES } from './templates.js';
import { TIMERS } from './timers.js';

const pathways = register.pathways();
const known = (names: readonly string[]) => [...new Set(names)].sort();

describe('the vocabulary of the stories', () => {
  it('has a word for every pathway', () => {
    expect(known(Object.values(MACHINES).map(({ pathway }) => pathway))).toEqual(
      known(pathways.map(({ name }) => name)),
    );
  });

  it('means by every timer a clock that there is; a clock without a word is told under its own name', () => {
    const clocks = pathways.flatMap((pathway) => pathway.clocks.map(({ id }) => id));
    // Some keys of one clock are timers of their own in the stories.
    const named = TIMERS.names.map((name) => name.replace(/#.*$/, ''));
    expect(named.filter((clock) => !clocks.includes(clock))).toEqual([]);
  });

  it('means by every template one that there is; a template without a word is told under its own name', () => {
    const templates = pathways.flatMap((pathway) => pathway.notices.map(({ template }) => template));
    expect(TEMPLATES.names.filter((template) => !templates.includes(template))).toEqual([]);
  });

  it('means by every guard a rule that there is; a rule without a word is told under its own name', () => {
    const rules = pathways.flatMap((pathway) => Object.keys(pathway.rules));
    expect(GUARDS.names.filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it.each(pathways.map((pathway) => [pathway.name, pathway] as const))(
    'means by every event of the stories on %s an act that there is',
    (name, pathway) => {
      const machine = Object.values(MACHINES).find((each) => each.pathway === name);
      const words = [...Object.values(machine?.events ?? {}), ...Object.values(machine?.openings ?? {})];
      expect(words.length).toBeGreaterThan(0);
      expect(words.map(({ act }) => act).filter((act) => !pathway.events.includes(act))).toEqual([]);
    },
  );

  it('calls nothing both built and not built', () => {
    const built = [Object.keys(MACHINES), TIMERS.words, [...GUARDS.words, ...CODES.words], TEMPLATES.words];
    const notBuilt = [MACHINES_NOT_BUILT, TIMERS_NOT_BUILT, GUARDS_NOT_BUILT, TEMPLATES_NOT_BUILT];
    expect(built.map((words, index) => words.filter((word) => notBuilt[index]?.has(word)))).toEqual([[], [], [], []]);
  });

  it('knows every word there is: so many machines, timers, guards and templates', () => {
    // The appeal has no machine of its own in the stories: it is a disagreement that a decision raises.
    const machines = Object.keys(MACHINES).filter((name) => name !== 'appeal');
    expect(machines.length + MACHINES_NOT_BUILT.size).toBe(13);
    expect(TIMERS.words.length + TIMERS_NOT_BUILT.size).toBe(75);
    expect(GUARDS.words.length + CODES.words.length + GUARDS_NOT_BUILT.size).toBe(38);
    expect(TEMPLATES.words.length + TEMPLATES_NOT_BUILT.size).toBe(105);
  });
});
