import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import { rolled } from '../calling/updates.js';
import type { Meeting } from '../case.js';
import { panelHere, sittingAt } from '../practice.js';
import { missingAt, missingInWords } from '../quorum/rules.js';
import type { Attending } from './acts.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of who is there. */
export const SITTING_UPDATES = {
  noteAttendance: update((file, { data, area }: Attending) => {
    const there = data.present.map(({ post }) => post);
    const empty = panelHere(file, area).seats.filter(
      ({ post, deputies, sits }) => sits === 'deciding' && ![post, ...deputies].some((each) => there.includes(each)),
    );
    return { present: data.present, emptySeats: empty.map(({ post }) => post) };
  }),
  convene: update((file, { area, recordedAt }) => {
    const panel = panelHere(file, area);
    const missing = missingAt(file, panel, { at: recordedAt });
    const chair = sittingAt(file, panel, { at: recordedAt }).find(({ as }) => as === 'chair');
    return {
      convenings: file.convenings + 1,
      chairedBy: chair?.person ?? null,
      missing: missing.flatMap(({ agencies }) => agencies),
      missingInWords: missingInWords(missing),
    };
  }),
  rollTheRest: update(({ items }, { sequence }) => ({
    items: items.map((item) => rolled(item, sequence, 'the meeting did not come to it')),
  })),
};
