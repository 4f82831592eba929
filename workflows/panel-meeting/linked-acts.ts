import type { Act } from '#engine/act';
import type { LinkedAct } from '#engine/between-cases';
import type { NoticeFacts } from '#engine/telling';
import { linked, linkedOnAny } from './acts.js';
import { itemKnown } from './between-meetings/updates.js';
import { type ActOnItem, type Item, itemAbout, type Meeting, pendingItems } from './case.js';
import type { ItemDecided, ItemOpened } from './deciding/acts.js';
import { decidingSooner, panelHere, sittingAt } from './practice.js';

type Row = LinkedAct<Meeting>;
type Facts = NoticeFacts<Meeting>;

/** What a person records here. What the case itself has said is not told back to it. */
const byAPerson = (_file: Meeting, { by }: Act) => by.role !== 'system';

/** The cases of an inquorate meeting wait for a panel again: it has none of them any more. */
const hasThem = ({ stage }: Meeting) => stage !== 'inquorate';

const theCase = (_file: Meeting, { data }: ActOnItem): readonly string[] => [data.case];

const thoseNamed = (...refs: readonly (string | null | undefined)[]): readonly string[] =>
  refs.filter((ref) => ref !== null && ref !== undefined);

const pendingCases = (file: Meeting): readonly string[] => pendingItems(file).map((item) => item.case);

/** Items that this act decided on, put off or sent on. */
const settledNow = ({ items }: Meeting, { sequence }: Act): readonly string[] =>
  items.filter(({ settledBy, state }) => settledBy === sequence && state !== 'withdrawn').map((item) => item.case);

/** Who sits, and in which seat: as they were invited, or as they have said. */
const sittingIn = ({ members, seated }: Meeting) => [...members, ...seated];

/** From one meeting to another: what it takes over, that it has sat, and which decision it looks at again. */
const BETWEEN_MEETINGS: readonly Row[] = [
  linked('MeetingScheduled', {
    to: ({ carriedFrom }) => thoseNamed(carriedFrom),
    event: 'CarriedOver',
    data: ({ ref }) => ({ meeting: ref }),
  }),
  linked('CarriedOver', {
    when: (_file, { data }) => data.case === undefined,
    to: (_file, { data }) => [data.meeting],
    event: 'ItemsCarriedOver',
    data: ({ ref, context, act }) => ({
      from: ref,
      items: context.items
        .filter(({ settledBy }) => settledBy === act.sequence)
        .map((item) => itemKnown(context, item)),
      ...(sittingIn(context).length > 0 && { members: sittingIn(context) }),
      emptySeats: context.emptySeats,
    }),
  }),
  linked('ItemAdded', {
    to: (_file, { data }) => thoseNamed(data.rolledFrom),
    event: 'CarriedOver',
    data: ({ ref, act }) => ({ meeting: ref, case: act.data.case }),
  }),
  linked('ItemAdded', {
    to: (_file, { data }) => thoseNamed(data.reviewOf),
    event: 'ReviewTakenUp',
    data: ({ ref, act }) => ({ meeting: ref, case: act.data.case }),
  }),
  linked('ReviewTakenUp', {
    when: ({ chairedBy }) => chairedBy !== null,
    to: (_file, { data }) => [data.meeting],
    event: 'ChairBarred',
    data: ({ context, act }) => ({
      case: act.data.case,
      person: context.chairedBy,
      differentChair: panelHere(context, act.area).reviewOfDecision?.differentChair ?? true,
    }),
  }),
  linked('MeetingConvened', {
    when: ({ convenings }) => convenings === 1,
    to: ({ carriedFrom }) => thoseNamed(carriedFrom),
    event: 'ReconvenedElsewhere',
    data: ({ ref }) => ({ meeting: ref }),
  }),
];

const listed = ({ ref, context }: Facts, to: string): Record<string, unknown> => {
  const reviewOf = itemAbout(context, to)?.reviewOf ?? null;
  return { meeting: ref, meetingOn: context.on, readers: readersOf(context), ...(reviewOf !== null && { reviewOf }) };
};

/** Who may read the pack while the case is on the agenda. */
const readersOf = (file: Meeting): readonly string[] => [
  ...file.posts.map((post) => `post:${post}`),
  ...sittingIn(file).map(({ person }) => person),
];

/** Put on the agenda, or told another day. */
const LISTED: readonly Row[] = [
  linked('ItemAdded', {
    when: byAPerson,
    to: theCase,
    among: (file, { area }) => panelHere(file, area).decides,
    event: 'ListedForPanel',
    data: listed,
  }),
  ...linkedOnAny(['MeetingMoved', 'ItemsCarriedOver'], { to: pendingCases, event: 'ListedForPanel', data: listed }),
  linked('MeetingConvened', {
    when: ({ stage, convenings }) => stage === 'inSession' && convenings > 1,
    to: pendingCases,
    event: 'ListedForPanel',
    data: listed,
  }),
];

/** The longest line that an act has room for. */
const LINE = 200;

const sentBack = ({ ref }: Facts, because: string) => ({
  meeting: ref,
  because: because.length <= LINE ? because : `${because.slice(0, LINE - 1)}…`,
});

/** Not heard, not decided: back to wait for a panel, and first there. */
const SENT_BACK: readonly Row[] = [
  ...linkedOnAny(['ItemDeferred', 'ItemRolled'], {
    when: (file, act) => byAPerson(file, act) && hasThem(file),
    to: theCase,
    event: 'PanelItemRolled',
    data: (facts) => sentBack(facts, facts.act.data.because),
  }),
  linked('MeetingConvened', {
    when: ({ stage, convenings }) => stage === 'inquorate' && convenings === 1,
    to: pendingCases,
    event: 'PanelItemRolled',
    data: (facts) => sentBack(facts, `the panel had no quorum: ${facts.context.missingInWords}`),
  }),
  linked('MeetingConcluded', {
    when: ({ before }) => before === 'inSession',
    to: settledNow,
    event: 'PanelItemRolled',
    data: (facts) => sentBack(facts, 'the panel did not come to it'),
  }),
  linked('MeetingCancelled', {
    to: settledNow,
    event: 'PanelItemRolled',
    data: (facts) => sentBack(facts, `the meeting is not held: ${facts.act.data.because}`),
  }),
];

/** Parts of a decision that are the case's own. The rest is in the minutes. */
const ON_THE_CASE: readonly (keyof ItemDecided)[] = [
  'outcome',
  'reasons',
  'onward',
  'rightsBlock',
  'recommend',
  'repeatReason',
  'reviewOn',
  'wanted',
  'evidence',
];

/** On the table, decided, closed to somebody. */
const HEARD: readonly Row[] = [
  linked('ItemOpened', { when: byAPerson, to: theCase, event: 'PanelItemOpened', data: openedAt }),
  linked('ItemDecided', {
    when: byAPerson,
    to: theCase,
    event: 'PanelDecided',
    data: ({ act }) => known(ON_THE_CASE.map((name) => [name, act.data[name]])),
  }),
  linked('InterestDeclared', {
    when: hasThem,
    to: theCase,
    event: 'InterestDeclaredAtPanel',
    data: ({ ref, act }) => ({ meeting: ref, person: act.data.person ?? act.by.person }),
  }),
];

/** What is recorded on the cases of the items, and on other meetings, with an act of a meeting. */
export const MEETING_LINKED_ACTS: readonly Row[] = [...BETWEEN_MEETINGS, ...LISTED, ...SENT_BACK, ...HEARD];

/** Who is at the table for an item: those who decide, each with their agency; those who withdrew; who has the chair. */
function openedAt({ ref, context, act }: NoticeFacts<Meeting, Act<string, ItemOpened>>, to: string) {
  const panel = panelHere(context, act.area);
  const { recused, packs } = itemAbout(context, to) as Item;
  const moment = { case: to, at: act.recordedAt };
  const deciding = decidingSooner(context, panel, moment).flatMap(({ person, agency }) =>
    agency === null ? [] : [{ person, agency }],
  );
  return known([
    ['meeting', ref],
    ['deciding', deciding.length > 0 ? deciding : undefined],
    ['recused', recused],
    ['chair', sittingAt(context, panel, moment).find(({ as }) => as === 'chair')?.person],
    ['familyPresent', act.data.familyPresent],
    ['childWordsReadFirst', act.data.childWordsReadFirst],
    ['packDigest', packs.at(-1)?.digest],
  ]);
}

/** What there is to say: an act has no empty facts. */
function known(facts: readonly (readonly [name: string, value: unknown])[]): Record<string, unknown> {
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined && value !== null));
}
