import { accessOf, type Knower, namesIn } from '#engine/access';
import type { CaseFileColumns } from './case-file.js';

/** What the row of a case says of who may know of it, as far as it was read. */
export type NamedOnRow = Partial<Pick<CaseFileColumns, 'area' | 'named' | 'holders' | 'owner_post' | 'regions'>>;

/** Who may hear that there is such a case: whom its row names, and the roles that read every such case of its area. */
export interface WhoMayKnow {
  readonly row: NamedOnRow;
  readonly readers: readonly string[];
}

/**
 * What is stored of a case cannot be read, nor told again from its events: it is held back. Nothing is shown of it and
 * nothing recorded on it until somebody has looked; every other case goes on. `why` repeats no facts of the case.
 */
export class CaseUnreadable extends Error {
  constructor(
    readonly ref: string,
    readonly why: string,
    private readonly known: WhoMayKnow,
  ) {
    super(`Case ${ref} cannot be read: ${why}`);
  }

  /** Whether somebody may hear that there is such a case: to all others it is no case at all. */
  mayBeToldTo(who: Knower): boolean {
    const { area, named = [], holders = [], owner_post, regions } = this.known.row;
    if (area === undefined) return false;
    const theirs = [...named, ...holders, `post:${owner_post}`];
    if (namesIn(area, who).some((name) => theirs.includes(name))) return true;
    const isOpen = regions !== undefined && accessOf(regions) === 'normal';
    return isOpen && who.area === area && who.roles.some((role) => this.known.readers.includes(role));
  }
}

/** What is given, or null where its case is held back: for lists, which one case must not end. */
export async function unlessUnreadable<T>(given: Promise<T>): Promise<T | null> {
  return given.catch((error: unknown) => {
    if (error instanceof CaseUnreadable) return null;
    throw error;
  });
}
