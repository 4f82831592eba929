import { describe, expect, it } from '@jest/globals';
import { register } from '#workflows/register';
import { MACHINES } from './machines.js';
import { GUARDS_NOT_BUILT, MACHINES_NOT_BUILT, TEMPLATES_NOT_BUILT, TIMERS_NOT_BUILT } from './not-built.js';
import { OWN_CLOCKS, OWN_EVENTS, OWN_TEMPLATES } from './our-own.js';
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

  it('has a word for every clock, or says that it is our own', () => {
    const clocks = pathways.flatMap((pathway) => pathway.clocks.map(({ id }) => id));
    // Some keys of one clock are timers of their own in the stories.
    const named = TIMERS.names.map((name) => name.replace(/#.*$/, ''));
    expect(known([...named, ...OWN_CLOCKS])).toEqual(known(clocks));
  });

  it('has a word for every template, or says that it is our own', () => {
    const templates = pathways.flatMap((pathway) => pathway.notices.map(({ template }) => template));
    expect(known([...TEMPLATES.names, ...OWN_TEMPLATES])).toEqual(known(templates));
  });

  it('means by every guard a rule that there is; a rule without a word is told under its own name', () => {
    const rules = pathways.flatMap((pathway) => Object.keys(pathway.rules));
    expect(GUARDS.names.filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  it.each(pathways.map((pathway) => [pathway.name, pathway] as const))(
    'has a word for every act of %s, or says that it is our own',
    (name, pathway) => {
      const machine = Object.values(MACHINES).find((each) => each.pathway === name);
      const words = [...Object.values(machine?.events ?? {}), ...Object.values(machine?.openings ?? {})];
      const acts = words.map(({ act }) => act);
      expect(pathway.events.filter((event) => !acts.includes(event) && !OWN_EVENTS.has(event))).toEqual([]);
      expect(acts.filter((act) => !pathway.events.includes(act))).toEqual([]);
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
