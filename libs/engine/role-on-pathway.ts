import type { Pathway } from './pathway.js';

/** Somebody, as far as it decides what they may do on a pathway. */
interface Acting {
  readonly roles: readonly string[];
}

/** How far a person sees on a pathway: the widest of what their roles allow. The one place that says who may read what. */
export function reachOf({ roles }: Acting, pathway: Pathway): 'area' | 'named' | 'none' {
  const reaches = roles.map((role) => pathway.roles[role]?.reads);
  if (reaches.includes('area')) return 'area';
  return reaches.includes('named') ? 'named' : 'none';
}

/** The first of a person's roles, or the one that they chose, in which they may record an act. */
export function roleFor(
  person: Acting,
  { pathway, type, chosen }: { pathway: Pathway; type: string; chosen?: string },
): string {
  if (chosen !== undefined) return chosen;
  const fit = person.roles.find((role) => pathway.roles[role]?.records.includes(type));
  return fit ?? person.roles.find((role) => role in pathway.roles) ?? person.roles[0] ?? '';
}
