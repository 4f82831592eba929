import type { CaseRecord } from './open-record.js';

/** Throws, with what is wrong and the mend, when the database could lose or change what it has accepted. */
export async function refuseUnsafeServer(
  _record: CaseRecord,
  _options: { readonly production: boolean },
): Promise<void> {
  throw new Error('not yet');
}
