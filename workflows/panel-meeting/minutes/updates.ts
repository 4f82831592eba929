import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import type { Meeting } from '../case.js';
import type { MinutesDrafted } from './acts.js';
import { signatureOf } from './rules.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of its minutes. */
export const MINUTES_UPDATES = {
  keepTheMinutes: update<MinutesDrafted>((_file, { data }) => ({
    minutes: data.minutesDigest ?? null,
    signatures: [],
  })),
  sign: update((file, act) => ({ signatures: [...file.signatures, signatureOf(file, act)] })),
};
