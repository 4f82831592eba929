import { type Refused, refused } from '#engine/refusal';
import type { CaseDefinition } from '#engine/replay';
import { localityOf } from './calendars.js';
import { type DefinitionSource, definitionOf } from './case-definition.js';
import type { CaseFileColumns } from './case-file.js';
import { newReference } from './reference.js';

/** What never changes of a case. */
export type Origin = Pick<
  CaseFileColumns,
  'ref' | 'pathway' | 'version' | 'area' | 'profile_version' | 'parent' | 'opened_at'
>;

/** The case an act is for: as it is, or as it will be once the act has opened it. */
export interface CaseTarget {
  readonly origin: Origin;
  readonly before: CaseFileColumns | null;
  readonly definition: CaseDefinition;
}

/** Where an existing case stands in the law: the pathway and profile it was pinned to when it began. Throws `CaseUnreadable`. */
export function targetOf(source: DefinitionSource, file: CaseFileColumns): CaseTarget {
  const { ref, pathway, area, profile_version, parent, opened_at } = file;
  const definition = definitionOf(source, file);
  // Of a row that named a version that there is not, the true one is written with its next act.
  const origin = { ref, pathway, version: definition.pathway.version, area, profile_version, parent, opened_at };
  return { origin, before: file, definition };
}

/** A new case: pinned to the newest version of its pathway and the profile its area has now. */
export function newTarget(
  source: DefinitionSource,
  asked: { readonly pathway?: string; readonly area?: string; readonly parent?: string },
  openedAt: string,
): CaseTarget | Refused {
  const { register } = source;
  const pathway = register.pathways().some(({ name }) => name === asked.pathway);
  if (!pathway) return unknown('pathway', `There is no pathway “${asked.pathway ?? ''}”. Choose one of those listed.`);
  const area = register.areas().some(({ profile }) => profile === asked.area);
  if (!area) return unknown('area', `There is no area “${asked.area ?? ''}”. Choose one of those listed.`);
  const law = register.pathway(asked.pathway as string);
  const limits = register.area(asked.area as string);
  return {
    origin: {
      ref: newReference(),
      pathway: law.name,
      version: law.version,
      area: limits.profile,
      profile_version: limits.version,
      parent: asked.parent ?? null,
      opened_at: openedAt,
    },
    before: null,
    definition: { pathway: law, locality: localityOf(source, limits) },
  };
}

function unknown(field: string, message: string): Refused {
  return refused('FIELDS_WRONG', message, { fields: [{ field, message }] });
}
