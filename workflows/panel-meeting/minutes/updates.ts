import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import type { Meeting } from '../case.js';
import type { DraftingMinutes } from './acts.js';
import { signatureOf } from './rules.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of its minutes. */
export const MINUTES_UPDATES = {
  keepTheMinutes: update((_file, { data }: DraftingMinutes) => ({
    minutes: data.minutesDigest ?? null,
    signatures: [],
  })),
  withdrawTheMinutes: update(() => ({ minutes: null, signatures: [] })),
  sign: update((file, act) => ({ signatures: [...file.signatures, signatureOf(file, act)] })),
};
