/**
 * What is stored of a case cannot be read, nor told again from its events: it is held back. Nothing is shown of it and
 * nothing recorded on it until somebody has looked; every other case goes on. `why` repeats no facts of the case.
 */
export class CaseUnreadable extends Error {
  constructor(
    readonly ref: string,
    readonly why: string,
  ) {
    super(`Case ${ref} cannot be read: ${why}`);
  }
}

/** What is given, or null where its case is held back: for lists, which one case must not end. */
export async function unlessUnreadable<T>(given: Promise<T>): Promise<T | null> {
  return given.catch((error: unknown) => {
    if (error instanceof CaseUnreadable) return null;
    throw error;
  });
}
