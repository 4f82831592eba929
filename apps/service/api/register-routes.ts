import { AbsenceBody, LastDayBody, PeopleQuery, PersonBody, PersonChangeBody, PostBody } from './register-bodies.js';
import type { Route } from './routes.js';
import {
  day,
  dayOrNull,
  instant,
  listOf,
  number,
  ref,
  type Schema,
  shape,
  text,
  textOrNull,
  yesNo,
} from './schema-parts.js';

const KEPT_BY = 'For managers of an area and for the feed of people, in their own area.';
const CHANGE = { headers: ['Waymark-Role'], problems: [400, 404, 413, 415, 422] } as const;

/** The routes of the register of people and places. */
export const REGISTER_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/people',
    summary: 'List those who work with cases, with their posts and absences, and the posts that nobody answers for',
    detail: KEPT_BY,
    query: PeopleQuery,
    answers: [200, 'PeoplePage'],
    problems: [400, 404],
  },
  {
    method: 'post',
    path: '/api/people',
    summary: 'Add somebody who has joined',
    detail: `${KEPT_BY} The same Idempotency-Key adds nobody twice. Whoever leaves is told to /api/leavers.`,
    body: PersonBody,
    headers: ['Idempotency-Key', 'Waymark-Role'],
    answers: [201, 'PersonChanged'],
    problems: [400, 404, 413, 415],
  },
  {
    method: 'get',
    path: '/api/people/{person}',
    summary: 'Show somebody who works with cases, with what was changed of them, by whom and why',
    detail: KEPT_BY,
    answers: [200, 'PersonOfRegister'],
    problems: [404],
  },
  {
    method: 'post',
    path: '/api/people/{person}',
    summary: 'Change what is known of somebody: all of it, as it is to be',
    detail: `${KEPT_BY} Nobody changes their own roles.`,
    body: PersonChangeBody,
    answers: [201, 'PersonChanged'],
    ...CHANGE,
  },
  {
    method: 'post',
    path: '/api/people/{person}/posts',
    summary: 'Give somebody a post from a day on',
    detail: `${KEPT_BY} Both days are included. With inTheirPlace, whoever has the post leaves it on the first.`,
    body: PostBody,
    answers: [201, 'PostChanged'],
    ...CHANGE,
  },
  {
    method: 'post',
    path: '/api/people/{person}/posts/{holding}/end',
    summary: 'Say on which day somebody has a post for the last time',
    detail: KEPT_BY,
    body: LastDayBody,
    answers: [201, 'PostChanged'],
    ...CHANGE,
  },
  {
    method: 'post',
    path: '/api/people/{person}/absences',
    summary: 'Say that somebody is away, and who covers',
    detail: 'Everybody who works with cases says it of themselves; managers and the feed of people say it of anybody.',
    body: AbsenceBody,
    answers: [201, 'PersonChanged'],
    ...CHANGE,
  },
  {
    method: 'post',
    path: '/api/people/{person}/absences/{absence}/end',
    summary: 'Say that somebody is there again, or will not be away',
    detail: 'As with the absence itself.',
    answers: [201, 'PersonChanged'],
    ...CHANGE,
  },
];

const person = {
  id: text,
  name: text,
  agency: text,
  area: text,
  roles: listOf(text),
  active: yesNo,
  email: textOrNull,
  phone: textOrNull,
  body: { anyOf: [shape({ id: text, name: text }), { type: 'null' }] },
  holdings: listOf(
    shape({
      id: text,
      area: text,
      post: text,
      kind: { enum: ['holder', 'acting', 'cover'] },
      from: day,
      until: dayOrNull,
    }),
  ),
  absences: listOf(shape({ id: text, from: day, until: day, cover: textOrNull, coverName: textOrNull, isNow: yesNo })),
};

const change = shape({
  id: number,
  at: instant,
  by: text,
  byName: textOrNull,
  why: text,
  table: text,
  columns: listOf(shape({ column: text, before: {}, after: {} })),
});

/** What these routes answer, by name. */
export const REGISTER_SCHEMAS: Readonly<Record<string, Schema>> = {
  PersonChanged: shape({ person: text }),
  PostChanged: shape({ person: text, post: text }),
  PersonListed: shape(person),
  PersonOfRegister: shape({ ...person, changes: listOf(change) }),
  EmptyPost: shape({
    post: text,
    title: text,
    because: { enum: ['nobody', 'away', 'ends'] },
    from: dayOrNull,
    people: listOf(text),
    standsIn: { anyOf: [shape({ post: text, title: text, person: text }), { type: 'null' }] },
    manager: text,
  }),
  PeoplePage: shape({ people: listOf(ref('PersonListed')), pages: number, emptyPosts: listOf(ref('EmptyPost')) }),
};
