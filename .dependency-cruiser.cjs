/** Who may import whom: docs in README, "The tree". Runs on dist/, because it cannot read TypeScript 7's sources. */
const room = (name) => `^dist/${name}/`;
// Specs, and what is there for specs alone.
const specs = '\\.(spec|fixture)\\.js$';
const ours = '^dist/(apps|libs|workflows|test)/';

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: specs },
  to: { path: ours, pathNot: [from, ...allowed] },
});

const packages = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: specs },
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: allowed },
});

module.exports = {
  forbidden: [
    only('calendar-imports-nothing-of-ours', room('libs/statutory-calendar'), []),
    only('engine-imports-the-calendar', room('libs/engine'), [room('libs/statutory-calendar')]),
    only('policy-imports-nothing-of-ours', room('libs/policy'), []),
    only('digest-imports-nothing-of-ours', room('libs/digest'), []),
    only('people-import-the-engine', room('libs/people'), [
      room('libs/engine'),
      room('libs/statutory-calendar'),
      room('libs/digest'),
    ]),
    only('record-imports-the-engine', room('libs/case-record'), [
      room('libs/engine'),
      room('libs/statutory-calendar'),
      room('libs/people'),
      room('libs/digest'),
    ]),
    only('sign-in-imports-the-record', room('libs/sign-in'), [room('libs/case-record')]),
    only('queue-imports-nothing-of-ours', room('libs/queue'), []),
    only('settings-import-nothing-of-ours', room('libs/settings'), []),
    only('local-postgres-imports-nothing-of-ours', room('libs/local-postgres'), []),
    only('law-imports-the-engine', room('workflows'), [room('libs/engine'), room('libs/statutory-calendar')]),
    {
      name: 'pathways-never-import-each-other',
      severity: 'error',
      from: { path: '^dist/workflows/([^/]+)/', pathNot: specs },
      to: {
        path: '^dist/workflows/[^/]+/',
        // The law is one table: an act here may start a clock whose row stands in another pathway's folder.
        pathNot: [
          '^dist/workflows/$1/',
          '^dist/workflows/every-case/',
          '^dist/workflows/law-book/',
          '^dist/workflows/areas/(profile\\.js|practice/)',
          '^dist/workflows/money/',
          '^dist/workflows/[^/]+/clocks[a-z-]*\\.js$',
        ],
      },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^dist/apps/([^/]+)/' },
      to: { path: '^dist/apps/', pathNot: '^dist/apps/$1/' },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { path: ours, pathNot: ['^dist/test/', specs] },
      to: { path: ['^dist/test/', specs] },
    },
    {
      name: 'nest-only-in-apps',
      severity: 'error',
      from: { path: ours, pathNot: ['^dist/apps/', '^dist/test/'] },
      to: { path: 'node_modules/@nestjs/' },
    },
    packages('calendar-uses-temporal-only', room('libs/statutory-calendar'), ['node_modules/temporal-polyfill/']),
    packages('engine-uses-xstate-only', room('libs/engine'), ['node_modules/xstate/']),
    packages('law-uses-xstate-and-class-validator', room('workflows'), [
      'node_modules/(xstate|class-validator|class-transformer|reflect-metadata|leven)/',
    ]),
    { name: 'no-circles', severity: 'error', from: { path: ours }, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: { path: ours }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'default'] },
  },
};
