import type { LinkedAct } from '#engine/between-cases';
import { panelHere } from './agenda/rules.js';
import type { Item, Meeting } from './case.js';

type Row = LinkedAct<Meeting>;

/** From one meeting to another: what it takes over, and that it has sat. */
export const BETWEEN_MEETINGS: readonly Row[] = [
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
export function known(facts: readonly (readonly [name: string, value: unknown])[]): Record<string, unknown> {
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined && value !== null));
}
