import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pathwayFolders, problemsOfRooms, problemsOfSizes, stagesOf } from './rooms.js';
import { foldersIn, ROOT } from './sources.js';

const { built, onlyLaw } = pathwayFolders();

describe('the rooms of workflows', () => {
  it('are more than one', () => {
    expect(built.length).toBeGreaterThanOrEqual(7);
    expect(built.flatMap(stagesOf).length).toBeGreaterThanOrEqual(12);
  });

  it.each(built)('%s has at each place what a stranger looks for there, and nothing else', (pathway) => {
    expect(problemsOfRooms(pathway)).toEqual([]);
  });

  it.each(built)('%s has stored histories', (pathway) => {
    const examples = readdirSync(join(ROOT, 'workflows', pathway, 'examples'));
    expect(examples.some((name) => name.endsWith('.json'))).toBe(true);
  });

  it.each(onlyLaw)('%s, which is not built yet, has its clocks and its README and pretends to no more', (folder) => {
    const names = readdirSync(join(ROOT, 'workflows', folder));
    expect(names).toEqual(expect.arrayContaining(['README.md', 'clocks.ts']));
    expect(names.filter((name) => !/^(README\.md|clocks(-[a-z-]+)?\.ts)$/.test(name))).toEqual([]);
  });

  it('have at most sixteen files each, code of at most 200 lines and tables of at most 300', () => {
    const folders = foldersIn('workflows').flatMap((folder) => [folder, ...foldersIn(folder)]);
    const rooms = folders
      .map((folder) => folder.slice('workflows/'.length))
      .filter((room) => !room.endsWith('examples'));
    expect(rooms.length).toBeGreaterThan(30);
    expect([...rooms, ''].flatMap(problemsOfSizes)).toEqual([]);
  });
});
