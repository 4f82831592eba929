import type { NotedReading } from '#case-record/readings';
import { RELATIONSHIPS, type Relationship } from '#policy/relationship';
import type { CaseSeen } from '../../case-access/case-seen.js';

/** One reading as it is shown: with the name for those who may know it, and to a family as body and role. */
export function readingInWords(
  { at, person, name, agency, roles, relationship, shown, by, because }: NotedReading,
  { seen, whole }: { readonly seen: CaseSeen; readonly whole: boolean },
) {
  const titles = roles.flatMap((role) => seen.pathway.roles[role]?.title ?? []);
  const as = titles[0] ?? 'Somebody whose role is not one of this pathway';
  const isReader = person === seen.reader.person.id;
  return {
    at,
    who: isReader ? 'You' : whole ? name : as,
    as: whole ? titles.join(', ') || as : '',
    agency: isReader ? '' : agency,
    relationship: Object.hasOwn(RELATIONSHIPS, relationship)
      ? RELATIONSHIPS[relationship as Relationship]
      : 'Before it was kept how they stood to it',
    shown: by === 'api' ? `${shown}, by another system in their name` : shown,
    because: because ?? '',
  };
}
