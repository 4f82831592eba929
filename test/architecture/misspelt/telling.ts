import { missed, warned } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import type { ComplaintAct } from '#workflows/complaint/acts';
import type { ComplaintClock } from '#workflows/complaint/clocks';
import type { CaseFile } from '#workflows/every-case/case';

const { notice, task, dueBy } = tellingOf<CaseFile, ComplaintAct, ComplaintClock, 'family' | 'owner'>();

const row = { template: 'one', to: 'family', channels: ['portal'], subject: '', body: '' } as const;

export const NOTICES = [
  notice('ComplaintRaised', row),
  notice(missed('corporate-stage1-ack'), row),
  notice('ComplaintRaisd', row), // wrong: an act
  notice(missed('corporate-stage1-akc'), row), // wrong: a clock that was missed
  notice(warned('corporate-stage1-akc'), row), // wrong: a clock that warns
  notice('ComplaintRaised', { ...row, to: 'famly' }), // wrong: an addressee
  notice('ComplaintAnswered', { ...row, when: (_file, { data }) => data.outcom === 'upheld' }), // wrong: a fact
];

export const TASKS = [
  task('ComplaintRaised', { task: 'one', for: 'owner', what: () => '', doneBy: ['ComplaintAnswered'] }),
  task('ComplaintRaised', { task: 'one', for: 'owner', what: () => '', doneBy: ['ComplaintAnswerd'] }), // wrong: an act
  task('ComplaintRaised', { task: 'one', for: 'ownr', what: () => '', doneBy: ['ComplaintAnswered'] }), // wrong: whom
];

export const DUE = [
  dueBy('corporate-stage1-ack'),
  dueBy('corporate-stage1-akc'), // wrong: a clock
];
