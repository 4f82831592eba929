import type { PanelPractice } from '#workflows/areas/practice/panels';
import { practiceOf } from '#workflows/areas/practice/practice';
import { ASSESSMENT_OUTCOMES, PANEL_OUTCOMES } from '#workflows/every-case/outcomes';
import type { Funding } from '#workflows/joint-funding/case';
import type { Item, Meeting } from '#workflows/panel-meeting/case';
import {
  AGENCIES,
  anyOf,
  areaOf,
  casesOn,
  dayAround,
  fileOf,
  type Guess,
  given,
  holderHere,
  type Seen,
  someOf,
} from './guess.js';
import { onePerBody } from './panel-meetings.js';
import type { CaseHere } from './world.js';

export const meeting = ({ here }: Seen): Meeting => fileOf<Meeting>(here);

/** The panels of an area that decide on what is begun in this world. */
export function panelsOf(seen: Seen): readonly PanelPractice[] {
  const { begins } = seen.world;
  return practiceOf(areaOf(seen)).panels.filter(({ decides }) => decides.some((name) => begins.includes(name)));
}

/** The cases that they decide. */
const casesToDecide = (seen: Seen): readonly CaseHere[] =>
  [...new Set(panelsOf(seen).flatMap(({ decides }) => decides))].flatMap((name) => casesOn(seen.world, name));

export function panelHere(seen: Seen): PanelPractice {
  const panels = panelsOf(seen);
  return (panels.find(({ id }) => id === meeting(seen)?.panel) ?? panels[0]) as PanelPractice;
}

/** An item of the agenda, mostly one that waits; some other case now and then. */
export function item(seen: Seen): { readonly ref: string; readonly item: Item | undefined } {
  const { items } = meeting(seen);
  const waiting = items.filter(({ state }) => ['waiting', 'open', 'discussed'].includes(state));
  const chosen = anyOf(seen.chance, seen.chance.happens(0.93) && waiting.length > 0 ? waiting : items);
  if (chosen !== undefined && seen.chance.happens(0.97)) return { ref: chosen.case, item: chosen };
  return { ref: anyOf(seen.chance, casesToDecide(seen))?.ref ?? 'NO-CASE', item: undefined };
}

/** About an item, by whoever has the chair; now and then by anybody who chairs a panel. */
export const about = (seen: Seen, more: Readonly<Record<string, unknown>> = {}): Guess => ({
  data: given({ case: item(seen).ref, ...more }),
  person: seen.chance.happens(0.93) ? chairOf(seen) : undefined,
});

/** Who has the chair by the attendance, or would have it. */
export function chairOf(seen: Seen): string | undefined {
  const { present, chair: post } = meeting(seen);
  const { chair } = panelHere(seen);
  const posts = [post, chair.post, ...chair.deputies];
  return (
    (present ?? []).find((row) => posts.includes(row.post))?.person ??
    holderHere(seen, post) ??
    holderHere(seen, chair.post)
  );
}

export function adding(seen: Seen): Guess {
  const { chance, world } = seen;
  const cases = casesToDecide(seen);
  const free = cases.filter(({ ref }) => !meeting(seen).items.some((each) => each.case === ref));
  const chosen = anyOf(chance, free.length > 0 && chance.happens(0.9) ? free : cases);
  const isClosed = !['scheduled', 'agendaOpen'].includes(meeting(seen).stage);
  const { urgent } = fileOf<Funding>(chosen) ?? {};
  const earlier = casesOn(world, 'panel-meeting').find(({ ref, caseState }) => {
    const { items } = caseState.snapshot.context as Meeting;
    return (
      ref !== seen.here?.ref &&
      items.some((each) => each.case === chosen?.ref && ['rolled', 'deferred'].includes(each.state))
    );
  });
  return {
    data: given({
      case: chosen?.ref ?? 'NO-CASE',
      kind: urgent ? 'ratification' : 'decision',
      complex: chance.happens(0.15) ? true : undefined,
      payers: chance.happens(0.3) ? someOf(chance, AGENCIES, 0.8) : undefined,
      lateReason: isClosed && chance.happens(0.9) ? 'The placement breaks down' : undefined,
      lateReasonBy: isClosed && chance.happens(0.5) ? chairOf(seen) : undefined,
      rolledFrom: chance.happens(0.8) ? earlier?.ref : undefined,
    }),
    person: isClosed && chance.happens(0.9) ? holderHere(seen, panelHere(seen).chair.post) : undefined,
  };
}

/** An outcome in the words of the cases that the panel decides, with what its terms ask to be said with it. */
export function decision(seen: Seen) {
  const { chance } = seen;
  const { decides, deciding, seats, mustRecord } = panelHere(seen);
  const voting = onePerBody(seats.filter(({ sits }) => sits === 'deciding'));
  return {
    outcome: chance.oneOf(OUTCOMES.find(([name]) => decides.includes(name))?.[1] ?? ['agreed']),
    decidedAt: chance.happens(0.2) ? '10:00' : undefined,
    reasons: 'It is needed.',
    evidence: ['The report of the school'],
    onward: chance.happens(0.8) ? 'The service that helps' : undefined,
    rightsBlock: chance.happens(0.8) ? true : undefined,
    reviewOn: chance.happens(0.8) ? dayAround(seen, 30, 90) : undefined,
    votes:
      deciding === 'oneVoteEachBody' && chance.happens(0.9)
        ? voting.map(({ body, post }) => ({
            body,
            person: holderHere(seen, post) ?? post,
            agrees: chance.happens(0.9),
          }))
        : undefined,
    recorded:
      mustRecord.length > 0 && chance.happens(0.9)
        ? mustRecord.map((what) => ({ what, words: 'By letter, and at school.' }))
        : undefined,
  };
}

const OUTCOMES: readonly (readonly [pathway: string, outcomes: readonly string[]])[] = [
  ['access-pathway', Object.keys(PANEL_OUTCOMES)],
  ['needs-assessment', Object.keys(ASSESSMENT_OUTCOMES)],
];
