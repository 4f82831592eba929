import type { Act } from '#engine/act';
import type { LinkedAct } from '#engine/between-cases';
import type { NoticeFacts } from '#engine/telling';
import { panelHere } from './agenda/rules.js';
import { BETWEEN_MEETINGS, known } from './carries-between-meetings.js';
import { currentPack, type Item, itemAbout, type Meeting, pendingItems } from './case.js';
import { decidingSooner, sittingAt } from './practice.js';

type Row = LinkedAct<Meeting>;
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
  {
    on: 'ItemAdded',
    when: byAPerson,
    to: theCase,
    among: (file, { area }) => panelHere(file, area).decides,
    event: 'ListedForPanel',
    data: listed,
  },
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
