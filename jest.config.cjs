const { availableParallelism } = require('node:os');

/**
 * Three kinds of specs, each a project of Jest's; a spec is of exactly one, and `test/kinds-of-specs.spec.ts` sees to it.
 * Jest runs what tsc has written to dist: one compiler, and what is tested is what ships.
 */

/** Start a PostgreSQL, a queue or a browser. */
const whole = [
  'apps/cli/scenarios/at-the-meeting',
  'apps/start/(develop|launch)',
  'libs/case-record/(?!together)',
  'libs/local-postgres/',
  'libs/people/(?!read-csv|fifty)',
  'libs/queue/(migrate-queue|wake-relay)',
  'test/authorisation/(?!random)',
  'test/browser/(?!accessibility|panel-decides)',
  'test/carried/(?!every-linked)',
  'test/queue/(?!ladder)',
  'test/sign-in/',
  'test/journeys/(?!cli-clocks|mended|scenarios|sixty-days)',
  'test/(profile-impact|real-postgres)',
];

/** Play thousands of sequences or sixty days, kill processes for minutes, or compile everything a second time. */
const long = [
  'test/authorisation/random',
  'test/(faults|model)/',
  'test/browser/(accessibility|panel-decides)',
  'test/carried/every-linked',
  'libs/people/fifty',
  'test/journeys/(mended|scenarios|sixty-days)',
  'apps/cli/scenarios/vocabulary/preludes/every-state',
  'test/queue/ladder',
  'test/nest-cli',
];

const inDist = (paths) => paths.map((path) => `/dist/${path}[^.]*\\.spec\\.js$`);

const each = { rootDir: __dirname, roots: ['<rootDir>/dist'], transform: {}, testEnvironment: 'node' };

// The server starts with the first spec that asks for a database: a spec that asks for none does not pay for it.
const withServer = {
  globalSetup: '<rootDir>/dist/test/begin-run.js',
  globalTeardown: '<rootDir>/dist/test/end-run.js',
};

module.exports = {
  testTimeout: 60_000,
  // Two on two cores, where Jest would run one: half of the time a spec waits, for a server or a browser.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Jest keeps the modules of specs that are over: at four gigabytes a worker does little but look through them.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...each,
      displayName: 'pure',
      testRegex: ['\\.spec\\.js$'],
      testPathIgnorePatterns: [...inDist(whole), ...inDist(long)],
    },
    { ...each, ...withServer, displayName: 'whole', testRegex: inDist(whole) },
    { ...each, ...withServer, displayName: 'long', testRegex: inDist(long) },
  ],
};
