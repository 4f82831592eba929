import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeRecord, openRecord } from '#case-record/open-record';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { register } from '#workflows/register';
import { playStory } from './play-stories.js';
import type { PlayedStory } from './played.js';
import type { Story, StoryStep } from './story.js';

const AT: readonly (readonly [at: string, who: string, event: string, data?: Readonly<Record<string, unknown>>])[] = [
  ['2026-01-05', 'CO', 'MEETING.SCHEDULE', { date: '2026-03-11T09:30', otherDayBecause: 'as the story has it' }],
  ['2026-01-06', 'system', 'PACK.BUILD', { packHash: 'j1' }],
  ['2026-01-07', 'CO', 'AGENDA.ADD', { cases: ['FC'] }],
  ['2026-02-16', 'CO', 'AGENDA.CLOSE'],
  ['2026-02-17', 'CO', 'PAPERS.CIRCULATE'],
  ['2026-02-18', 'LA', 'SPLIT.PROPOSE', { l1: '50/50' }],
  ['2026-02-19', 'HE', 'PACK.READ', { item: 'FC', packHash: 'j0', confirmed: true }],
  ['2026-02-20', 'HE', 'PACK.READ', { item: 'FC', packHash: 'j1', confirmed: true }],
];

const ON_THE_CASE = ['PACK.BUILD', 'SPLIT.PROPOSE'];

const steps: readonly StoryStep[] = AT.map(([on, by, event, data = {}], index) => ({
  n: index + 1,
  at: `${on}T10:00:00`,
  case: ON_THE_CASE.includes(event) ? 'FC' : 'M',
  machine: ON_THE_CASE.includes(event) ? 'fundingCase' : 'panelMeeting',
  event,
  by,
  data,
  expect: { accepted: data['packHash'] !== 'j0' },
}));

const STORY: Story = {
  id: 'papers',
  people: [
    { id: 'F', name: 'Dana Marlowe (mother of Ellis, 7)', role: 'family', agency: 'family' },
    { id: 'CO', name: 'Asha Varma', role: 'coordinator', agency: 'council' },
    { id: 'LA', name: 'Lucy Farrow', role: 'laCaseOfficer', agency: 'council' },
    { id: 'HE', name: 'Harriet Lowe', role: 'panelMember.payer', agency: 'health' },
  ],
  cases: [
    { id: 'M', machine: 'panelMeeting' },
    { id: 'FC', machine: 'fundingCase', startState: 'validating' },
  ],
  events: steps,
};

describe('the papers of a meeting', () => {
  let database: ClonedDatabase;
  let played: PlayedStory;
  beforeAll(async () => {
    database = await cloneDatabase();
    const record = await openRecord({ url: database.applicationUrl, applicationName: 'papers' }, register);
    try {
      played = await playStory(record, STORY);
    } finally {
      await closeRecord(record);
    }
  });
  afterAll(() => database?.drop());

  const accepted = () => played.steps.map(({ actual }) => actual?.accepted);

  it('are read as they stand by whoever reads the pack that the story made last, also where money was said since', () => {
    expect(accepted()).toEqual([true, true, true, true, true, true, false, true]);
  });

  it('are not read by whoever reads another pack', () => {
    expect(played.steps[6]?.actual?.reason).toContain('That is not the current pack');
  });
});
