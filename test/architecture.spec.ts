import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { register } from '#workflows/register';
import { undocumented } from './architecture/docstrings.js';
import { circlesIn, importGraph, onlyForSpecs } from './architecture/imports.js';
import { longest } from './architecture/rooms.js';
import { foldersIn, occurrences, ROOT, type Source, sources, withoutComments } from './architecture/sources.js';

const code = sources(/\.ts$/);
const pages = sources(/\.(njk|css|js)$/);
const within = (...rooms: string[]) => code.filter(({ path }) => rooms.some((room) => path.startsWith(room)));
const written = (files: readonly Source[]) => files.filter(({ name }) => !/\.(spec|fixture)\.ts$/.test(name));

describe('every file', () => {
  it('has at most 200 lines, and a table of a pathway 300', () => {
    const most = ({ path, name }: Source) => (path.startsWith('workflows/') ? longest(name) : 200);
    const long = [...code, ...pages].filter((file) => file.text.trimEnd().split('\n').length > most(file));
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('is named for the thing it holds, in kebab-case, and has no drawer for odds and ends', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|shared|misc|types\.ts|index\.ts)(\/|$|\.)/;
    const plain =
      /^(\d+-)?[a-z0-9]+(-[a-z0-9]+)*(\.(spec|fixture|controller|module|filter|guard|d))?\.(ts|njk|css|js)$/;
    const odd = [...code, ...pages].filter(({ path, name }) => drawers.test(path) || !plain.test(name));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it("has one of Nest's endings only in the apps", () => {
    const outside = code.filter(({ path }) => !path.startsWith('apps/'));
    expect(
      outside.map(({ path }) => path).filter((path) => /\.(controller|module|filter|guard)\.ts$/.test(path)),
    ).toEqual([]);
  });

  it('has no open ends and knows no machine of ours', () => {
    const open = new RegExp(['TO' + 'DO', 'FIX' + 'ME', '/work' + '/(main|shared)'].join('|'));
    expect([...code, ...pages].filter(({ text }) => open.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('names', () => {
  it('of classes say what a thing is, not that it does something', () => {
    const vague = /class \w*(Service|Manager|Helper|Utils?|Processor)\b/g;
    expect(code.flatMap((file) => occurrences(file, vague))).toEqual([]);
  });

  it('of types are words of the field: these meant several things each', () => {
    const ours = /(interface|type|class) (Told|Asked|Standing|Place|Pinned|Door|Errand|Carrier)\b/g;
    const production = written(within('libs/', 'apps/', 'workflows/'));
    expect(production.flatMap((file) => occurrences(file, ours))).toEqual([]);
  });

  it('of functions are a verb of the field or the noun they return', () => {
    const vague =
      /(function|const) (get|handle|process|perform)[A-Z]\w*|^ {2}(async )?(get|handle|process|perform)\w*\(.*\{$/gm;
    // BullMQ's Nest worker and pg's type parsers are called by these names.
    const demanded = / (async )?(process\(.*: Promise<|getTypeParser\()/;
    const found = code.flatMap((file) => occurrences(file, vague));
    expect(found.filter((one) => !demanded.test(one))).toEqual([]);
  });
});

describe('the law and the engine', () => {
  const pure = written(within('workflows/', 'libs/engine/', 'libs/statutory-calendar/'));

  it('see no clock, no chance, no network and no environment', () => {
    const impure =
      /\bDate\b|\bMath\.random\b|\bprocess\b|\bfetch\b|\bperformance\b|\bsetTimeout\b|\bsetInterval\b|\bTemporal\.Now\b/g;
    expect(pure.flatMap((file) => occurrences(file, impure))).toEqual([]);
  });

  it('have machines that only reduce: no timer, no invoked actor', () => {
    const machines = within('workflows/', 'libs/engine/small-pathway');
    expect(machines.flatMap((file) => occurrences(file, /^\s*(after|invoke|delays|input):/gm))).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read by the settings, and by the doors that hand it to them', () => {
    const readers =
      /^(libs\/settings\/|libs\/local-postgres\/|apps\/[a-z]+\/main\.ts$|apps\/cli\/|apps\/start\/|test\/)/;
    const elsewhere = written(code).filter(({ path }) => !readers.test(path));
    expect(elsewhere.flatMap((file) => occurrences(file, /\bprocess\.env\b/g))).toEqual([]);
  });

  it('never makes tables by itself: only migrations do', () => {
    expect(code.flatMap((file) => occurrences(file, /\bsynchronize: true\b/g))).toEqual([]);
  });
});

describe('pages and doors', () => {
  it('name no state of any pathway: what can be done next comes from the machine', () => {
    const states = new Set(register.pathways().flatMap((pathway) => pathway.waiting.map(({ state }) => state)));
    const doors = written([...code, ...pages]).filter(({ path }) => /^apps\/(service|worker)\//.test(path));
    const names = [...states].filter((state) => state.includes('.'));
    expect(names.length).toBeGreaterThan(10);
    const quoting = new RegExp(`(['"\`])(${names.join('|').replaceAll('.', '\\.')})\\1`);
    expect(doors.filter(({ text }) => quoting.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe('docstrings', () => {
  it('stand above every exported name of the libraries', () => {
    expect(written(within('libs/')).flatMap(undocumented)).toEqual([]);
  });

  it('stand above every class of an act, and of a part of one', () => {
    const acts = within('workflows/').filter(({ name }) => name === 'acts.ts');
    expect(acts.length).toBeGreaterThan(25);
    const classes = acts.map((file) => ({
      ...file,
      // A decorator stands between a class and its docstring.
      text: file.text
        .replace(/^@[A-Z]\w+(<\w+>)?\([\s\S]*?\)\n(?=export )/gm, '')
        .replace(/^export (const|type|interface|function)/gm, '$1'),
    }));
    expect(classes.flatMap(undocumented)).toEqual([]);
  });
});

describe('imports', () => {
  it('go from door to law to engine to calendar, and nowhere else', async () => {
    const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const asked = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'dist'];
    const run = promisify(execFile)(process.execPath, asked, { cwd: ROOT, maxBuffer: 1 << 28 });
    // It exits with the number of violations, and says what they are all the same.
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const { violations, totalCruised } = JSON.parse(stdout).summary;
    expect(violations.map(({ rule, from, to }: Violation) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    // With a compiler it does not understand it reads nothing, and finds nothing wrong with that.
    expect(totalCruised).toBeGreaterThan(200);
  }, 60_000);

  it('have no circle, types included', () => {
    expect(circlesIn(importGraph(code))).toEqual([]);
  });

  it('show what is for specs alone, and it is named for that: *.fixture.ts, or in test/', () => {
    expect(onlyForSpecs(importGraph(code))).toEqual([]);
  });

  it('run by names that package.json knows', () => {
    const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const rooms = foldersIn('libs').map((folder) => `#${folder.slice(5)}/*`);
    expect(Object.keys(imports).sort()).toEqual([...rooms, '#apps/*', '#test/*', '#workflows/*'].sort());
  });
});

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}
