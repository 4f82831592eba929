import { type ProfileActivation, proposalDigest } from '#case-record/profile-activations';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { differencesBetween } from '#workflows/areas/differences';
import { isSuggestion } from '#workflows/areas/layer-paths';
import { agencyInWords, quorumInWords, STRANDS_IN_WORDS } from '#workflows/areas/practice/wording';
import type { AreaProfile } from '#workflows/areas/profile';

/** A line of what an area has agreed, and whether it is only suggested. */
interface Line {
  readonly label: string;
  readonly text: string;
  readonly suggested: boolean;
}

/** A panel, a ladder or what else is listed under a heading of its own. */
export interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
}

const lineOf =
  (profile: AreaProfile) =>
  (label: string, text: string, path: string): Line => ({ label, text, suggested: isSuggestion(profile, path) });

/** The panels of an area, as a page lists them. */
export function panelsShown(profile: AreaProfile): readonly Part[] {
  const line = lineOf(profile);
  return (profile.practice?.panels ?? []).map((panel) => {
    const path = (field: string) => `practice.panels.${panel.id}.${field}`;
    const further = panel.perItem.map(({ when, need }) => `where an item is ${when}, also ${quorumInWords(need)}`);
    return {
      title: panel.title,
      lines: [
        line('Meets', panel.cadence.words, path('cadence')),
        line('Needs', [quorumInWords(panel.quorum), ...further].join('; '), path('quorum')),
        line('Agenda closes', `${lengthInWords(panel.agendaCloses)} before`, path('agendaCloses')),
        line('Hears at most', `${panel.capacity} items`, path('capacity')),
        line('Tells the decision', `within ${lengthInWords(panel.notifyWithin)}`, path('notifyWithin')),
        line('Chair', chairShown(panel.chair, profile), path('chair')),
      ],
    };
  });
}

function chairShown(chair: { post: string; rota?: readonly string[] }, { posts }: AreaProfile): string {
  const titled = (id: string) => posts[id]?.title ?? id;
  return chair.rota === undefined ? titled(chair.post) : `in turn: ${chair.rota.map(titled).join(', then ')}`;
}

/** The ladders of an area: each rung with its time, and where it ends. */
export function laddersShown(profile: AreaProfile): readonly Part[] {
  const line = lineOf(profile);
  return (profile.practice?.ladders ?? []).map(({ strand, rungs, end }) => ({
    title: STRANDS_IN_WORDS[strand],
    lines: [
      ...rungs.map(({ rung, title, within }) =>
        line(title, lengthInWords(within), `practice.ladders.${strand}.rungs.${rung}.within`),
      ),
      line(`Then: ${end.board}`, `within ${lengthInWords(end.within)}`, `practice.ladders.${strand}.end.within`),
    ],
  }));
}

/** How an area divides costs. */
export function moneyShown(profile: AreaProfile): Part {
  const line = lineOf(profile);
  const { funding } = profile.practice as NonNullable<AreaProfile['practice']>;
  const percent = Object.entries(funding.fixedPercent ?? {}).map(
    ([agency, share]) => `${agencyInWords(agency as Parameters<typeof agencyInWords>[0])} ${share}%`,
  );
  const rounded = funding.rounding.unit === 'total' ? 'the total of the period' : 'each invoice line';
  return {
    title: 'Money',
    lines: [
      line('Divided by', funding.defaultBasis, 'practice.funding.defaultBasis'),
      ...Object.entries(funding.basisFor ?? {}).map(([kind, basis]) => line(kind, basis, 'practice.funding.basisFor')),
      ...(percent.length > 0 ? [line('Shares', percent.join(', '), 'practice.funding.fixedPercent')] : []),
      line('Rounded', `${rounded}, to the penny`, 'practice.funding.rounding'),
      ...funding.pools.map(({ id, title, power }) => line(`Pool: ${title}`, power, `practice.funding.pools.${id}`)),
    ],
  };
}

/** The limits that the area sets itself. */
export function limitsShown(profile: AreaProfile, titleOf: (clock: string) => string): Part {
  const line = lineOf(profile);
  return {
    title: 'Local limits',
    lines: Object.entries(profile.limits).map(([clock, length]) => line(titleOf(clock), lengthInWords(length), clock)),
  };
}

/** A later version as the page shows it: what it changes, and how far it has come. */
export function versionShown(inUse: AreaProfile, later: AreaProfile, activation: ProfileActivation | undefined) {
  const state = activation === undefined ? 'notProposed' : activation.at === null ? 'proposed' : 'approved';
  return {
    version: later.version,
    from: later.effectiveFrom,
    differences: differencesBetween(inUse, later),
    activation,
    read: activation && proposalDigest(activation),
    state,
  };
}
