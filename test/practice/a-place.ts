import { givenIn } from '#test/given';
import { problemsOfProfile } from '#workflows/areas/checks/validate-profile';
import { northEastLincolnshire } from '#workflows/areas/councils/north-east-lincolnshire';
import type { FundingPractice } from '#workflows/areas/practice/funding';
import type { LadderPractice } from '#workflows/areas/practice/ladders';
import type { PanelPractice, Seat } from '#workflows/areas/practice/panels';
import { practiceOf } from '#workflows/areas/practice/practice';
import type { AreaProfile } from '#workflows/areas/profile';
import { PANEL_OF_PAYERS } from '#workflows/areas/usual/funding-panel';
import { DECIDING_SEATS, USUAL_PANEL } from '#workflows/areas/usual/panel';
import { register } from '#workflows/register';

/** What a place elsewhere has published of its panels, money and ladders, in our own words. */
export interface Said {
  readonly panels?: readonly PanelPractice[];
  readonly funding?: Partial<FundingPractice>;
  readonly ladders?: readonly LadderPractice[];
  readonly limits?: AreaProfile['limits'];
}

/** A panel that decides about children on the access pathway; what is not said is as usual. */
export const panel = (id: string, more: Partial<PanelPractice>): PanelPractice => ({
  ...USUAL_PANEL,
  id,
  title: id,
  decides: ['access-pathway'],
  chair: { rule: 'fixed', post: 'chair', deputies: ['deputyChair'] },
  cadence: { words: 'every month' },
  seats: DECIDING_SEATS,
  perItem: [],
  ...more,
});

/** A panel of those who pay; what is not said is as usual, and nothing is asked beforehand. */
export const payers = (id: string, more: Partial<PanelPractice>): PanelPractice =>
  panel(id, { ...PANEL_OF_PAYERS, gateway: [], mustRecord: [], ...more });

/** A seat with a deputy of its own. */
export const seat = (post: string, of: Omit<Seat, 'post' | 'deputies'>): Seat => ({
  post,
  ...of,
  deputies: [`${post}Deputy`],
});

/** Every post that a place names and that the usual profile does not have. */
function postsOf({ panels = [], ladders = [] }: Said, known: AreaProfile['posts']): AreaProfile['posts'] {
  const named = [
    ...panels.flatMap(({ chair, seats, secretaryPost }) => [
      secretaryPost,
      chair.post,
      ...chair.deputies,
      ...seats.flatMap(({ post, deputies }) => [post, ...deputies]),
    ]),
    ...ladders.flatMap(({ rungs, end }) => [
      end.secretaryPost,
      ...rungs.flatMap(({ sides }) => Object.values(sides).flat()),
    ]),
  ];
  const unknown = [...new Set(named)].filter((post) => known[post] === undefined);
  const withCover = unknown.flatMap((post) => [
    [post, { title: spaced(post), cover: `${post}Cover`, manager: 'headOfService' }] as const,
    [`${post}Cover`, { title: `${spaced(post)} (cover)`, cover: post, manager: 'headOfService' }] as const,
  ]);
  return { ...known, ...Object.fromEntries(withCover) };
}

/** "socialCareLead" as a title. */
const spaced = (id: string): string =>
  id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (first) => first.toUpperCase());

/** The profile of an area that goes by it, and by North East Lincolnshire's practice in whatever it does not say. */
export function areaOf(said: Said): AreaProfile {
  const usual = practiceOf(northEastLincolnshire);
  const { panels = [], ladders = [], funding, limits } = said;
  const decided = panels.flatMap(({ decides }) => decides);
  const settled = ladders.map(({ strand }) => strand);
  return {
    ...northEastLincolnshire,
    suggestions: [],
    limits: { ...northEastLincolnshire.limits, ...limits },
    posts: postsOf(said, northEastLincolnshire.posts),
    practice: {
      ...usual,
      panels: [...panels, ...usual.panels.filter(({ decides }) => !decides.some((name) => decided.includes(name)))],
      funding: { ...usual.funding, ...funding },
      ladders: [...ladders, ...usual.ladders.filter(({ strand }) => !settled.includes(strand))],
    },
  };
}

/** What the validator says against it; nothing where it may be used. */
export const problemsOf = (said: Said): readonly string[] =>
  problemsOfProfile(areaOf(said), register.pathways(), register.calendar);

/** The language of the stories, in that place. */
export const givenThere = (said: Said) => givenIn({ calendar: register.calendar, area: areaOf(said) });
