import { caseRow } from '#case-record/cases';
import { recordEvent } from '#case-record/record-event';
import { actorOf } from './actors.js';
import { inThePart } from './cast.js';
import type { Play } from './play.js';
import type { StoryStep } from './story.js';

/**
 * What a meeting would tell its cases, while meetings are not built: who has read the pack of which case, and who is at
 * the table. The meeting's own step stays "not yet"; only what the case itself keeps is recorded.
 */
export async function carriedBeside(play: Play, step: StoryStep): Promise<void> {
  if (step.machine !== 'panelMeeting') return;
  const { item, packHash, confirmed, present } = (step.data ?? {}) as Record<string, unknown>;
  if (step.event === 'PACK.READ') {
    const data = { packDigest: packHash, confirmed: confirmed === true };
    await beside(play, step, { id: String(item), type: 'HistoryPackRead', data, by: step.by });
  }
  if (step.event !== 'ATTENDANCE.RECORD' || !Array.isArray(present)) return;
  for (const [id, ref] of play.refs) {
    if ((await caseRow(play.record, ref))?.state !== 'panel.listed') continue;
    const data = { meeting: step.case, members: present };
    await beside(play, step, { id, type: 'ListedForPanel', data, by: inThePart(play.cast, 'coordinator') });
  }
}

type Beside = {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly by: string;
};

async function beside(play: Play, { n }: StoryStep, { id, type, data, by }: Beside): Promise<void> {
  const ref = play.refs.get(id);
  if (ref === undefined) return;
  const pathway = play.record.register.pathway('access-pathway');
  const actor = actorOf(play, by, { pathway, act: type });
  await recordEvent(play.record, { ref, type, data, by: actor, key: `story:${play.story.id}:${n}:${id}:beside` });
}
