import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyOf } from '#case-record/cases';
import { act, openPanelRoom, type PanelRoom, readyForPanel, scheduled } from './panel-room.js';

let room: PanelRoom;
beforeAll(async () => {
  room = await openPanelRoom();
}, 60_000);
afterAll(() => room.close());

describe('what was recorded on a meeting in the same moment', () => {
  it('is corrected on both or on neither: a meeting keeps its papers as they were', async () => {
    await room.at('2026-01-05T09:00:00.000Z');
    const [meeting, ref] = [await scheduled(room, '2026-02-11'), await readyForPanel(room, 'Ann')];
    await room.records('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
    await room.at('2026-01-06T09:00:00.000Z');
    await room.records('asha', ref, act('InformationSupplied', { what: 'He has a new school', packDigest: 'second' }));
    const of = (await historyOf(room.record, ref)).length;
    const before = [await room.acts(ref), await room.acts(meeting)];
    const day = { of, reason: 'It came the day before', occurredOn: '2026-01-05' };
    expect(await room.says('asha', ref, act('RecordCorrected', day))).toMatchObject({
      outcome: 'refused',
      code: 'CORRECTION_IMPOSSIBLE',
      reason: expect.stringContaining(`was recorded on case ${meeting} as well`),
    });
    expect([await room.acts(ref), await room.acts(meeting)]).toEqual(before);
    // What the meeting never had is corrected here alone.
    const words = { of, reason: 'A slip', data: { what: 'He has a new school, from Monday' } };
    await room.records('asha', ref, act('RecordCorrected', words));
    expect(await room.acts(meeting)).toEqual(before[1]);
  });
});
