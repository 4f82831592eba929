import type { PanelPractice } from '#workflows/areas/practice/panels';
import type { Funding } from '#workflows/joint-funding/case';
import type { Meeting } from '#workflows/panel-meeting/case';
import {
  AGENCIES,
  anyOf,
  casesOn,
  dayAround,
  fileOf,
  type Guess,
  type Guesses,
  given,
  holderHere,
  type Seen,
  someOf,
  today,
} from './guess.js';
import { about, adding, chairOf, decision, item, meeting, panelHere, panelsOf } from './guessed-items.js';

function attendance(seen: Seen): Guess {
  const { chance } = seen;
  const { chair, seats } = panelHere(seen);
  const one = (post: string, deputies: readonly string[]) => {
    if (chance.happens(0.06)) return [];
    const sits = chance.happens(0.85) ? post : (anyOf(chance, deputies) ?? post);
    const times = chance.happens(0.08)
      ? anyOf(chance, [{ from: '09:30' }, { until: '10:15' }, { from: '11:00', until: '12:00' }])
      : {};
    const authority = sits === post ? undefined : chance.happens(0.8);
    return [given({ person: holderHere(seen, sits) ?? sits, post: sits, authority, ...times })];
  };
  const both = chance.happens(0.12)
    ? someOf(
        chance,
        seats.flatMap(({ deputies }) => deputies),
        0.5,
      )
    : [];
  const present = [
    ...one(chair.post, chair.deputies),
    ...seats.flatMap((seat) => one(seat.post, seat.deputies)),
    ...both.map((post) => ({ person: holderHere(seen, post) ?? post, post, authority: true })),
  ];
  return { data: { present } };
}

/** Somebody who sits and has not read an item, with the pack as it now is; an older one now and then. */
function reading(seen: Seen): Guess {
  const { chance } = seen;
  const { members, present, posts, reads } = meeting(seen);
  const { ref, item: chosen } = item(seen);
  const seats = [
    ...(present ?? []),
    ...members,
    ...posts.map((post) => ({ post, person: holderHere(seen, post) ?? post })),
  ];
  const current = chosen?.packs.at(-1)?.digest;
  const unread = seats.filter(({ person }) => reads[ref]?.[person] !== current);
  const reader = anyOf(chance, unread.length > 0 ? unread : seats);
  const digest = chance.happens(0.92) ? current : chosen?.packs[0]?.digest;
  return {
    data: given({ case: ref, packDigest: digest ?? 'no pack', confirmed: chance.happens(0.97), post: reader?.post }),
    person: reader?.person,
  };
}

function interest(seen: Seen): Guess {
  const { present, posts } = meeting(seen);
  const seats = present ?? posts.map((post) => ({ post, person: holderHere(seen, post) ?? post }));
  const one = anyOf(seen.chance, seats);
  const data = { case: item(seen).ref, what: 'A relation of theirs works for the provider', post: one?.post };
  return { data: given(data), person: one?.person };
}

/** For each act of a meeting, facts that could be true. */
export const ON_MEETINGS: Guesses = {
  MeetingScheduled: (seen) => {
    const panel = anyOf(seen.chance, panelsOf(seen)) as PanelPractice;
    const inquorate = casesOn(seen.world, 'panel-meeting').find(
      ({ caseState }) => fileOf<Meeting>({ caseState } as never).stage === 'inquorate',
    );
    return {
      data: given({
        panel: panel.id,
        meetingOn: dayAround(seen, 0, 3),
        startsAt: '09:30',
        chair: seen.chance.happens(0.2) ? panel.chair.deputies[0] : undefined,
        carryOverFrom: seen.chance.happens(0.9) ? inquorate?.ref : undefined,
      }),
    };
  },
  MeetingMoved: (seen) => ({ data: { meetingOn: dayAround(seen, 0, 4), because: 'The room is flooded' } }),
  MeetingCancelled: () => ({ data: { because: 'Half the members are ill' } }),
  ItemAdded: adding,
  AgendaClosed: () => ({ data: {} }),
  PapersCirculated: (seen) => {
    const unsent = meeting(seen).items.filter(({ packs }) => packs.length === 0);
    const packs = unsent.map((each) => ({
      case: each.case,
      packDigest: fileOf<Funding>(seen.world.cases.get(each.case))?.pack ?? 'no pack',
    }));
    return { data: packs.length > 0 ? { packs } : {} };
  },
  PackRead: reading,
  InterestDeclared: interest,
  WrittenContributionReceived: (seen) =>
    about(seen, { agency: seen.chance.oneOf(AGENCIES), words: 'We agree in principle.' }),
  AttendanceRecorded: attendance,
  MeetingConvened: (seen) => ({
    data: { interestsAsked: true, cannotDecide: seen.chance.happens(0.7) },
    person: chairOf(seen),
  }),
  ItemOpened: (seen) => about(seen, { familyPresent: 'in writing', childWordsReadFirst: true }),
  ItemDiscussed: (seen) => about(seen, { what: 'Everybody said how Max is.' }),
  ItemDecided: (seen) => about(seen, decision(seen)),
  ItemDeferred: (seen) => about(seen, { because: 'A cost is missing' }),
  ItemRolled: (seen) => about(seen, { because: 'The time was over' }),
  MeetingConcluded: (seen) => ({ data: {}, person: chairOf(seen) }),
  MinutesDrafted: (seen) => ({
    data: { minutesDigest: `minutes ${today(seen)} ${Math.floor(seen.chance.between(0, 9))}` },
  }),
  MinutesSigned: (seen) => ({
    data: given({ minutesDigest: seen.chance.happens(0.8) ? (meeting(seen).minutes ?? undefined) : undefined }),
    person: anyOf(seen.chance, meeting(seen).present ?? [])?.person,
  }),
  MinutesAddendumAdded: () => ({ data: { words: 'A name was spelt wrongly', because: 'It was read out' } }),
  ReviewRequested: (seen) =>
    about(seen, { ground: 'newInformation', because: 'A new report', askedBy: 'family', toldOn: today(seen) }),
};
