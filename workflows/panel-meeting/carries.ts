import type { Act } from '#engine/act';
import type { Carried } from '#engine/between-cases';
import type { NoticeFacts } from '#engine/pathway';
import { panelHere } from './agenda-rules.js';
import { currentPack, type Item, itemAbout, type Meeting, pendingItems } from './meeting.js';
import { decidingSooner, sittingAt } from './who-sits.js';

type Row = Carried<Meeting>;
type Facts = NoticeFacts<Meeting>;

/** What a person records here. What the case itself has said is not told back to it. */
const byAPerson = (_file: Meeting, { by }: Act) => by.role !== 'system';

/** The cases of an inquorate meeting wait for a panel again: it has none of them any more. */
const hasThem = ({ stage }: Meeting) => stage !== 'inquorate';

const theCase = (_file: Meeting, { data }: Act): readonly string[] => [data.case];

/** Items that this act decided on, put off or sent on. */
const settledNow = ({ items }: Meeting, { sequence }: Act): readonly string[] =>
  items.filter(({ settledBy, state }) => settledBy === sequence && state !== 'withdrawn').map((item) => item.case);

const listed = ({ ref, context }: Facts, to: string): Record<string, unknown> => {
  const reviewOf = itemAbout(context, to)?.reviewOf ?? null;
  return { meeting: ref, meetingOn: context.on, readers: readersOf(context), ...(reviewOf !== null && { reviewOf }) };
};

/** Who may read the pack while the case is on the agenda. */
const readersOf = ({ posts, members }: Meeting): readonly string[] => [
  ...posts.map((post) => `post:${post}`),
  ...members.map(({ person }) => person),
];

/** The longest line that an act has room for. */
const LINE = 200;

const sentBack =
  (because: (facts: Facts) => string): Row['data'] =>
  (facts) => {
    const words = because(facts);
    return { meeting: facts.ref, because: words.length <= LINE ? words : `${words.slice(0, LINE - 1)}…` };
  };

/** Put on the agenda, or told another day. */
const LISTED: readonly Row[] = [
  { on: 'ItemAdded', when: byAPerson, to: theCase, event: 'ListedForPanel', data: listed },
  ...['MeetingMoved', 'ItemsCarriedOver'].map(
    (on): Row => ({ on, to: pendingCases, event: 'ListedForPanel', data: listed }),
  ),
  {
    on: 'MeetingConvened',
    when: ({ stage, convenings }) => stage === 'inSession' && convenings > 1,
    to: pendingCases,
    event: 'ListedForPanel',
    data: listed,
  },
];

/** Not heard, not decided: back to wait for a panel, and first there. */
const SENT_BACK: readonly Row[] = [
  ...['ItemDeferred', 'ItemRolled'].map(
    (on): Row => ({
      on,
      when: (file, act) => byAPerson(file, act) && hasThem(file),
      to: theCase,
      event: 'PanelItemRolled',
      data: sentBack(({ act }) => act.data.because),
    }),
  ),
  {
    on: 'MeetingConvened',
    when: ({ stage, convenings }) => stage === 'inquorate' && convenings === 1,
    to: pendingCases,
    event: 'PanelItemRolled',
    data: sentBack(({ context }) => `the panel had no quorum: ${context.missingInWords}`),
  },
  {
    on: 'MeetingConcluded',
    when: ({ before }) => before === 'inSession',
    to: settledNow,
    event: 'PanelItemRolled',
    data: sentBack(() => 'the panel did not come to it'),
  },
  {
    on: 'MeetingCancelled',
    to: settledNow,
    event: 'PanelItemRolled',
    data: sentBack(({ act }) => `the meeting is not held: ${act.data.because}`),
  },
];

/** On the table, decided, closed to somebody. */
const HEARD: readonly Row[] = [
  {
    on: 'ItemOpened',
    when: byAPerson,
    to: theCase,
    event: 'PanelItemOpened',
    data: (facts, to) => openedAt(facts, itemAbout(facts.context, to) as Item),
  },
  {
    on: 'ItemDecided',
    when: byAPerson,
    to: theCase,
    event: 'PanelDecided',
    data: ({ act }) => known(ON_THE_CASE.map((name) => [name, act.data[name]])),
  },
  {
    on: 'InterestDeclared',
    when: hasThem,
    to: theCase,
    event: 'InterestDeclaredAtPanel',
    data: ({ ref, act }) => ({ meeting: ref, person: act.data.person ?? act.by.person }),
  },
];

/** Parts of a decision that are the case's own. The rest is in the minutes. */
const ON_THE_CASE = [
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

/** From one meeting to another: what it takes over, and that it has sat. */
const BETWEEN_MEETINGS: readonly Row[] = [
  {
    on: 'MeetingScheduled',
    when: ({ carriedFrom }) => carriedFrom !== null,
    to: ({ carriedFrom }) => (carriedFrom === null ? [] : [carriedFrom]),
    event: 'CarriedOver',
    data: ({ ref }) => ({ meeting: ref }),
  },
  {
    on: 'CarriedOver',
    when: (_file, { data }) => data.case === undefined,
    to: (_file, { data }) => [data.meeting],
    event: 'ItemsCarriedOver',
    data: ({ ref, context, act }) => ({
      from: ref,
      items: context.items
        .filter(({ settledBy }) => settledBy === act.sequence)
        .map((item) => itemKnown(context, item)),
      ...(context.members.length > 0 && { members: context.members }),
      emptySeats: context.emptySeats,
    }),
  },
  {
    on: 'ItemAdded',
    when: (_file, { data }) => data.rolledFrom !== undefined,
    to: (_file, { data }) => [data.rolledFrom],
    event: 'CarriedOver',
    data: ({ ref, act }) => ({ meeting: ref, case: act.data.case }),
  },
  {
    on: 'ItemAdded',
    when: (_file, { data }) => data.reviewOf !== undefined,
    to: (_file, { data }) => [data.reviewOf],
    event: 'ReviewTakenUp',
    data: ({ ref, act }) => ({ meeting: ref, case: act.data.case }),
  },
  {
    on: 'ReviewTakenUp',
    when: ({ chairedBy }) => chairedBy !== null,
    to: (_file, { data }) => [data.meeting],
    event: 'ChairBarred',
    data: ({ context, act }) => ({
      case: act.data.case,
      person: context.chairedBy,
      differentChair: panelHere(context, act.area).reviewOfDecision?.differentChair ?? true,
    }),
  },
  {
    on: 'MeetingConvened',
    when: ({ carriedFrom, convenings }) => carriedFrom !== null && convenings === 1,
    to: ({ carriedFrom }) => (carriedFrom === null ? [] : [carriedFrom]),
    event: 'ReconvenedElsewhere',
    data: ({ ref }) => ({ meeting: ref }),
  },
];

/** What is recorded on the cases of the items, and on other meetings, with an act of a meeting. */
export const MEETING_CARRIES: readonly Row[] = [...BETWEEN_MEETINGS, ...LISTED, ...SENT_BACK, ...HEARD];

function pendingCases(file: Meeting): readonly string[] {
  return pendingItems(file).map((item) => item.case);
}

/** Who is at the table for an item: those who decide, each with their agency; those who withdrew; who has the chair. */
function openedAt({ ref, context, act }: Facts, item: Item): Record<string, unknown> {
  const panel = panelHere(context, act.area);
  const moment = { case: item.case, at: act.recordedAt };
  const deciding = decidingSooner(context, panel, moment).flatMap(({ person, agency }) =>
    agency === null ? [] : [{ person, agency }],
  );
  const { familyPresent, childWordsReadFirst } = act.data;
  return known([
    ['meeting', ref],
    ['deciding', deciding.length > 0 ? deciding : undefined],
    ['recused', item.recused],
    ['chair', sittingAt(context, panel, moment).find(({ as }) => as === 'chair')?.person],
    ['familyPresent', familyPresent],
    ['childWordsReadFirst', childWordsReadFirst],
    ['packDigest', currentPack(item)],
  ]);
}

function itemKnown({ reads }: Meeting, { kind, circumstances, payers, packs, recused, ...item }: Item) {
  const read = Object.entries(reads[item.case] ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return known([
    ['case', item.case],
    ['kind', kind],
    ['circumstances', circumstances],
    ['payers', payers],
    [
      'packs',
      packs.length > 0
        ? packs.map(({ digest, what }) =>
            known([
              ['digest', digest],
              ['what', what],
            ]),
          )
        : undefined,
    ],
    ['reads', read.length > 0 ? read.map(([person, digest]) => ({ person, digest })) : undefined],
    ['recused', recused],
  ]);
}

/** What there is to say: an act has no empty facts. */
function known(facts: readonly (readonly [name: string, value: unknown])[]): Record<string, unknown> {
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined && value !== null));
}
