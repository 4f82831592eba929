import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { savePeople } from '#case-record/people';
import { type OpenedService, openedService } from '#test/journeys/opened-service';
import { peopleOfOtherAreas } from '#workflows/areas/demonstration/other-people';
import { type LinkedRoom, linkedRoom } from './linked-room.js';
import { EVERY_ROW, OUT_OF_REACH } from './linked-rows.js';
import { STORIES_OF_APPEALS } from './linked-stories-of-appeals.js';
import { STORIES_OF_ASSESSMENTS, WITH_A_PANEL } from './linked-stories-of-assessments.js';
import { STORIES_OF_MONEY } from './linked-stories-of-money.js';
import { STORIES_OF_PANELS } from './linked-stories-of-panels.js';
import { letStrangersIn } from './strangers.js';

const FIRST = 'north-east-lincolnshire';

const AREAS = [
  [FIRST, { ...STORIES_OF_PANELS, ...STORIES_OF_APPEALS, ...STORIES_OF_MONEY }],
  [WITH_A_PANEL, STORIES_OF_ASSESSMENTS],
] as const;

const reached = new Set<string>();

describe.each(AREAS)('an act in %s that is an act on another case', (area, stories) => {
  let service: OpenedService;
  let room: LinkedRoom;
  beforeAll(async () => {
    service = await openedService('2026-01-05T09:00:00.000Z');
    const others = peopleOfOtherAreas.filter((person) => person.area === area);
    await savePeople(
      service.record,
      others.map((person) => ({ address: null, ...person })),
    );
    await letStrangersIn(service, area);
    room = linkedRoom(service, area);
  }, 60_000);
  afterAll(async () => {
    for (const row of room.reached) reached.add(row);
    await service.close();
  });

  it.each(Object.entries(stories))('is recorded on both or on neither: %s', async (_story, tell) => {
    const before = room.wrong.length;
    await tell(room);
    expect(room.wrong.slice(before)).toEqual([]);
  });
});

describe('every row of the tables by which an act is one on another case', () => {
  it('is in one of these stories: a new row needs one', () => {
    expect(EVERY_ROW.length).toBeGreaterThan(80);
    expect(EVERY_ROW.filter((row) => !reached.has(row))).toEqual(Object.keys(OUT_OF_REACH));
  });
});
