import type { ChildDetails } from './case.js';

/**
 * By what a child is known, each spelt in one way only: the NHS number, the unique pupil number, and the name with the date
 * of birth. A name alone is nobody's key: two children may share it.
 */
export function childKeys(child: ChildDetails | null): readonly string[] {
  if (child === null) return [];
  const { name, dateOfBirth, nhsNumber, upn } = child;
  return [
    ...(nhsNumber ? [`nhs ${nhsNumber.replaceAll(/\D/g, '')}`] : []),
    ...(upn ? [`upn ${upn.replaceAll(/\s/g, '').toUpperCase()}`] : []),
    ...(dateOfBirth && name ? [`born ${dateOfBirth} ${plainName(name)}`] : []),
  ];
}

/** "  Zoë O’Neil-Marlow" and "zoe oneil marlow" are one name: no accents, no apostrophes, one space between two parts. */
function plainName(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/[\p{M}'’`]/gu, '');
  return letters
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
