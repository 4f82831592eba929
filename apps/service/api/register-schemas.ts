import { BODY_KINDS, WAYS_TO_REACH } from '#people/entities';
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

const place = {
  id: number,
  kind: { enum: Object.keys(BODY_KINDS) },
  name: text,
  knownAs: text,
  area: textOrNull,
  urn: textOrNull,
  ukprn: textOrNull,
  laCode: textOrNull,
  establishmentNumber: textOrNull,
  type: textOrNull,
  phase: textOrNull,
  address: textOrNull,
  postcode: textOrNull,
  status: { enum: ['open', 'closed', 'proposed'] },
  openedOn: dayOrNull,
  closedOn: dayOrNull,
  posts: listOf(text),
};

/** What these routes answer, by name. */
export const REGISTER_SCHEMAS: Readonly<Record<string, Schema>> = {
  PersonChanged: shape({ person: text }),
  PlaceChanged: shape({ body: text }),
  PlaceListed: shape(place),
  PlacesPage: shape({ places: listOf(ref('PlaceListed')), count: number, pages: number }),
  Place: shape({
    ...place,
    contacts: listOf(
      shape({ id: number, way: { enum: [...WAYS_TO_REACH] }, value: text, fromOn: day, toOn: dayOrNull }),
    ),
    answeredBy: listOf(shape({ post: text, people: listOf(shape({ id: text, name: text })) })),
    changes: listOf(change),
  }),
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
