import { inPounds } from '../../money/pence.js';
import type { PanelPractice } from '../practice/panels.js';
import type { AreaProfile } from '../profile.js';
import { quorumsOutOfReach } from './quorum-can-be-met.js';

/** Everything for which the panels of a profile may not be used, a sentence each. `pathways` are those known by name. */
export function problemsOfPanels({ practice, posts }: AreaProfile, pathways: readonly string[]): readonly string[] {
  const panels = practice?.panels ?? [];
  return [
    ...nobodysRequests(panels),
    ...toldTwice(panels.map(({ id }) => id)).map((id) => `The panel ${id} is told twice. Put the two together.`),
    ...panels.flatMap((panel) => [
      ...postsThatAreNone(panel, posts),
      ...quorumProblems(panel),
      ...whoChairs(panel),
      ...whoPays(panel),
      ...whoSigns(panel),
      ...whoIsCalled(panel),
      ...whatIsCounted(panel),
      ...panel.decides
        .filter((pathway) => !pathways.includes(pathway))
        .map((pathway) => `The panel ${panel.id} decides ${pathway}, which is no pathway. Correct the name.`),
    ]),
  ];
}

const toldTwice = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

function postsThatAreNone(panel: PanelPractice, posts: AreaProfile['posts']): readonly string[] {
  const { chair, seats, secretaryPost } = panel;
  const named = [secretaryPost, chair.post, ...chair.deputies, ...(chair.rota ?? [])];
  const all = [...named, ...seats.flatMap(({ post, deputies }) => [post, ...deputies])];
  return [...new Set(all)]
    .filter((post) => posts[post] === undefined)
    .map((post) => `The panel ${panel.id} names the post ${post}, which does not exist. Add it, or name another.`);
}

function quorumProblems(panel: PanelPractice): readonly string[] {
  const members = quorumsOutOfReach(panel, 'seats').map(
    (which) =>
      `The quorum ${which} of ${panel.id} could not be met if every member came. Add the seat that is missing, or ask for less.`,
  );
  if (members.length > 0) return members;
  return quorumsOutOfReach(panel, 'deputies').map(
    (which) =>
      `The quorum ${which} of ${panel.id} could not be met by its deputies alone, each in one place. Name a deputy for every seat that it needs.`,
  );
}

function whoChairs({ id, chair, reviewOfDecision }: PanelPractice): readonly string[] {
  const rota = chair.rota ?? [];
  const others = [...chair.deputies, ...rota].filter((post) => post !== chair.post);
  return [
    ...(chair.rule === 'rotateByBody' && (rota.length < 2 || rota[0] !== chair.post)
      ? [
          `The chair of ${id} rotates, and no rota of two posts or more says between whom. Give it, the first post first.`,
        ]
      : []),
    ...(reviewOfDecision?.differentChair && others.length === 0
      ? [`A decision of ${id} is looked at again under another chair, and there is none. Name a deputy.`]
      : []),
  ];
}

/** Each agency says yes for its own money: a chair can decide alone only about one agency’s. */
function whoPays({ id, decides, deciding, seats }: PanelPractice): readonly string[] {
  const payers = new Set(seats.filter(({ sits }) => sits === 'deciding').map(({ agency }) => agency));
  if (deciding !== 'chairAfterAdvice' || payers.size < 2 || !decides.includes('joint-funding')) return [];
  return [
    `The chair of ${id} would decide about the money of ${payers.size} agencies. Let each payer decide about its own (payersOnly).`,
  ];
}

function whoSigns({ id, minutes, seats, lay }: PanelPractice): readonly string[] {
  const bodies = new Set(seats.filter(({ sits }) => sits === 'deciding').map(({ body }) => body));
  const hasLay = seats.some(({ sits }) => sits === 'lay');
  return [
    ...(minutes.differentBodies && minutes.signatures > 1 && bodies.size < 2
      ? [`The minutes of ${id} need signatures of two bodies, and all its members are of one. Seat another body.`]
      : []),
    ...(lay.seat === 'voting' && !hasLay
      ? [`Lay members vote at ${id}, and it has no lay seat. Add the seat, or take the vote out.`]
      : []),
  ];
}

function whoIsCalled({ id, cadence, minutes, seats, chair }: PanelPractice): readonly string[] {
  const sits = [chair.post, ...chair.deputies, ...seats.flatMap(({ post, deputies }) => [post, ...deputies])];
  return [
    ...(cadence.otherDaysNeedReason && cadence.weekday === undefined
      ? [`${id} asks for a reason to meet on another day than its own, and has none. Name the day of the week.`]
      : []),
    ...(minutes.posts ?? [])
      .filter((post) => !sits.includes(post))
      .map((post) => `The minutes of ${id} are signed by ${post}, who has no seat. Add the seat, or name another.`),
  ];
}

/** A table by cost leaves no sum without a panel: whoever asks for it would be sent nowhere. */
function nobodysRequests(panels: readonly PanelPractice[]): readonly string[] {
  const byCost = panels
    .filter(({ decides, takes }) => decides.includes('joint-funding') && takes?.why === undefined)
    .map(({ takes: { fromPence = 0, belowPence = Number.POSITIVE_INFINITY } = {} }) => ({ fromPence, belowPence }))
    .sort((one, other) => one.fromPence - other.fromPence);
  const reached = byCost.reduce(
    (so, { fromPence, belowPence }) => (fromPence <= so ? Math.max(so, belowPence) : so),
    0,
  );
  if (byCost.length === 0 || reached === Number.POSITIVE_INFINITY) return [];
  return [`No panel takes a package of ${inPounds(reached)} a year. Add one, or let another take more.`];
}

function whatIsCounted({
  id,
  capacity,
  urgent,
  minutes,
  observers,
  clearDaysNotice,
}: PanelPractice): readonly string[] {
  const whole = (count: number, least: number) => Number.isInteger(count) && count >= least;
  const counted: readonly (readonly [string, number, number])[] = [
    ['items that one meeting can hear', capacity, 1],
    ['signatures under the minutes', minutes.signatures, 1],
    ['observers', observers.max, 0],
    ['clear days of notice', clearDaysNotice ?? 0, 0],
    ['days of an urgent decision', urgent.maxDays, urgent.allowed ? 1 : 0],
  ];
  return counted
    .filter(([, count, least]) => !whole(count, least))
    .map(([what, count]) => `The number of ${what} of ${id} is ${count}. Give a whole number that makes sense.`);
}
