import { AUDIENCES, type Audience } from '#policy/audiences';
import { RELATIONSHIPS, type Relationship } from '#policy/relationship';
import { ROUTES } from '#policy/routes';
import { type Reach, SECTIONS } from '#policy/sections';
import { markdownTable } from './markdown-table.js';

const REACHES: Readonly<Record<Reach, string>> = {
  all: 'all',
  own: 'their own',
  byRole: 'by role',
  none: '–',
};

/** The policy as tables that somebody reads who answers for data protection: what of a case is shown to whom, and each route. */
export function accessTables(): string {
  const relationships = Object.keys(RELATIONSHIPS) as Relationship[];
  const sections = Object.values(SECTIONS).map(({ holds, reads, because }) => [
    holds,
    ...relationships.map((each) => REACHES[reads[each]]),
    because,
  ]);
  const routes = Object.entries(ROUTES).map(([route, { who, what }]) => [`\`${route}\``, what, AUDIENCES[who]]);
  return [
    '### What of a case is shown to whom',
    markdownTable(['What', ...relationships.map((each) => RELATIONSHIPS[each]), 'Because'], sections),
    '### Every address, and whom it is open to',
    markdownTable(['Address', 'What it shows or changes', 'Open to'], byAudience(routes)),
  ].join('\n\n');
}

/** Those that are open to most come first. */
function byAudience(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const order = Object.keys(AUDIENCES).map((audience) => AUDIENCES[audience as Audience]);
  return rows.toSorted((one, other) => order.indexOf(one[2] ?? '') - order.indexOf(other[2] ?? ''));
}
