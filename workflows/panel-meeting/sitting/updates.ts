import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { entry } from '../../every-case/case.js';
import { changed } from '../agenda/updates.js';
import { panelHere } from '../agenda/rules.js';
import type { CarriedOver, ReviewTakenUp } from '../between-meetings/acts.js';
import type { ItemDecided, ItemDeferred } from '../deciding/acts.js';
import type { ItemDiscussed } from '../agenda/acts.js';
import { type Item, isPending, type Meeting } from '../case.js';
import type { MinutesDrafted, MinutesSigned, ReviewRequested } from '../minutes/acts.js';
import { signatureOf } from '../minutes/rules.js';
import { missingAt, missingInWords } from '../quorum/rules.js';
import type { AttendanceRecorded } from './acts.js';
import { sittingAt } from '../practice.js';

const write = <Facts>(written: (file: Meeting, act: Act<string, Facts>) => Partial<Meeting>) =>
  entry<Meeting, Facts>(written);

/** What a meeting learns while it sits, and afterwards. */
export const SITTING_ENTRIES = {
  noteAttendance: write<AttendanceRecorded>((file, { data, area }) => {
    const there = data.present.map(({ post }) => post);
    const empty = panelHere(file, area).seats.filter(
      ({ post, deputies, sits }) => sits === 'deciding' && ![post, ...deputies].some((each) => there.includes(each)),
    );
    return { present: data.present, emptySeats: empty.map(({ post }) => post) };
  }),
  convene: write((file, { area, recordedAt }) => {
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
  openItem: write<{ case: string }>((file, { data }) =>
    changed(file, data.case, () => ({ state: 'open', stopped: false })),
  ),
  noteDiscussion: write<ItemDiscussed>((file, { data }) =>
    changed(file, data.case, ({ state }) => ({ state: state === 'waiting' ? 'discussed' : state })),
  ),
  decideItem: write<ItemDecided>((file, { data, sequence }) =>
    changed(file, data.case, () => ({ state: 'decided', outcome: data.outcome, settledBy: sequence })),
  ),
  deferItem: write<ItemDeferred>((file, { data, sequence }) =>
    changed(file, data.case, () => ({ state: 'deferred', because: data.because, settledBy: sequence })),
  ),
  rollItem: write<ItemDeferred>((file, { data, sequence }) =>
    changed(file, data.case, () => ({ state: 'rolled', because: data.because, settledBy: sequence })),
  ),
  rollTheRest: write(({ items }, { sequence }) => ({
    items: items.map((item) => rolled(item, sequence, 'the meeting did not come to it')),
  })),
  rollEverything: write<{ because: string }>(({ items }, { sequence }) => ({
    items: items.map((item) => rolled(item, sequence, 'the meeting is not held')),
  })),
  handOver: write<CarriedOver>((file, { data, sequence }) => {
    if (data.case !== undefined) return changed(file, data.case, () => ({ takenUpBy: data.meeting }));
    const passed = (item: Item) => ({
      ...rolled(item, sequence, 'another meeting has it now'),
      takenUpBy: data.meeting,
    });
    return {
      carriedTo: data.meeting,
      items: file.items.map((item) => (isPending(item) ? passed(item) : item)),
    };
  }),
  keepTheMinutes: write<MinutesDrafted>((_file, { data }) => ({ minutes: data.minutesDigest ?? null, signatures: [] })),
  sign: write<MinutesSigned>((file, act) => ({ signatures: [...file.signatures, signatureOf(file, act)] })),
  noteReview: write<ReviewRequested>((file, { data, occurredOn }) => {
    const askedOn = (data.askedOn as CivilDate | undefined) ?? occurredOn;
    return changed(file, data.case, () => ({ review: { ground: data.ground, askedOn, takenUpBy: null } }));
  }),
  takeUpReview: write<ReviewTakenUp>((file, { data }) =>
    changed(file, data.case, ({ review }) => ({ review: review && { ...review, takenUpBy: data.meeting } })),
  ),
  noteWhatRanOut: write<BellFacts>((file, { data }) =>
    data.clock === 'review-requested'
      ? changed(file, data.key, ({ review }) => ({ reviewIsLate: review !== null && review.askedOn > data.dueOn }))
      : {},
  ),
};

function rolled(item: Item, settledBy: number, because: string): Item {
  return isPending(item) ? { ...item, state: 'rolled', settledBy, because } : item;
}
