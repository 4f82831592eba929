import { describe, expect, it } from '@jest/globals';
import { register } from '#workflows/register';
import { MACHINES } from './machines.js';
import {
  EVENTS_NOT_BUILT,
  GUARDS_NOT_BUILT,
  MACHINES_NOT_BUILT,
  PARTS_NOT_BUILT,
  TEMPLATES_NOT_BUILT,
  TIMERS_NOT_BUILT,
} from './not-built.js';
import { PARTS, partOf } from './parts.js';
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

  it('means by every part roles that there are, and posts that there are', () => {
    const roles = known(pathways.flatMap((pathway) => Object.keys(pathway.roles)));
    const posts = known(register.areas().flatMap((area) => Object.keys(area.posts)));
    const parts = Object.values(PARTS);
    expect(parts.flatMap((part) => part.roles).filter((role) => !roles.includes(role))).toEqual([]);
    expect(
      parts.flatMap((part) => [...part.posts, ...(part.besides ?? [])]).filter((post) => !posts.includes(post)),
    ).toEqual([]);
  });

  it('has a part for every role in which a person acts', () => {
    // Our own parts, and whoever sends something in for them.
    const ours = ['system', 'clock', 'notifier', 'peopleFeed', 'caseOpener'];
    const played = Object.values(PARTS).flatMap(({ roles }) => roles);
    const roles = known(pathways.flatMap((pathway) => Object.keys(pathway.roles)));
    expect(roles.filter((role) => !ours.includes(role) && !played.includes(role))).toEqual([]);
  });

  it.each([
    ['panelMember.ep', 'education', 'educationPanelMember'],
    ['panelMember.paediatrics', 'health', 'healthPanelMember'],
    ['adviser.slt', 'health', 'communityPaediatrics'],
    ['executive', 'health', 'icbPlaceDirector'],
    ['coordinator (post apc2, cover for apc1)', 'council', 'accessCoordinator2'],
  ])('seats %s of %s as their agency is seated', (role, agency, post) => {
    expect(partOf(role, agency).posts[0]).toBe(post);
  });

  it('calls nothing both built and not built', () => {
    const rows = [
      [Object.keys(MACHINES), MACHINES_NOT_BUILT],
      [TIMERS.words, TIMERS_NOT_BUILT],
      [[...GUARDS.words, ...CODES.words], GUARDS_NOT_BUILT],
      [TEMPLATES.words, TEMPLATES_NOT_BUILT],
      [Object.keys(PARTS), PARTS_NOT_BUILT],
      [Object.values(MACHINES).flatMap(({ events }) => Object.keys(events)), EVENTS_NOT_BUILT],
    ] as const;
    expect(rows.flatMap(([built, notBuilt]) => built.filter((word) => notBuilt.has(word)))).toEqual([]);
  });

  it('knows every word there is: so many machines, timers, guards and templates', () => {
    // The appeal has no machine of its own in the stories: it is a disagreement that a decision raises.
    const machines = Object.keys(MACHINES).filter((name) => name !== 'appeal');
    expect(machines.length + MACHINES_NOT_BUILT.size).toBe(13);
    expect(TIMERS.words.length + TIMERS_NOT_BUILT.size).toBe(93);
    expect(GUARDS.words.length + CODES.words.length + GUARDS_NOT_BUILT.size).toBe(38);
    expect(TEMPLATES.words.length + TEMPLATES_NOT_BUILT.size).toBe(106);
  });
});
