import { recordEvent } from '#case-record/record-event';
import { actorOf } from './actors.js';
import type { Play } from './play.js';
import type { StoryStep } from './story.js';

/**
 * What a meeting would tell its cases, while meetings are not built: who has read the pack of which case, and who is at
 * the table. The meeting's own step stays "not yet"; only what the case itself keeps is recorded.
 */
export async function carriedBeside(play: Play, step: StoryStep): Promise<void> {
  if (step.machine !== 'panelMeeting') return;
  const { item, packHash, confirmed, present } = (step.data ?? {}) as Record<string, unknown>;
  if (step.event === 'ATTENDANCE.RECORD' && Array.isArray(present)) play.atTheTable = present.map(String);
  const ref = play.refs.get(String(item));
  if (step.event !== 'PACK.READ' || ref === undefined) return;
  const pathway = play.record.register.pathway('access-pathway');
  await recordEvent(play.record, {
    ref,
    type: 'HistoryPackRead',
    data: { packDigest: packHash, confirmed: confirmed === true },
    by: actorOf(play, step.by, { pathway, act: 'HistoryPackRead' }),
    key: `story:${play.story.id}:${step.n}:beside`,
  });
}
