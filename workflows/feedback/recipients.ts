import type { AreaLimits } from '#engine/locality';
import type { Recipient } from '#engine/recipient';
import { ownerOf } from '../every-case/case.js';
import { type EveryCaseRecipient, whoIsEveryCase } from '../every-case/recipients.js';
import type { Feedback } from './case.js';

/** Whom the tables of feedback can address. */
export type FeedbackRecipient = EveryCaseRecipient | 'doer';

/** Whom the tables of feedback mean by each name: whoever owes the change, else whoever answers. */
export function whoIs(addressee: string, file: Feedback, area: AreaLimits): readonly Recipient[] {
  if (addressee === 'doer') return [file.change === null ? ownerOf(file) : { post: file.change.owedBy }];
  const isWhoeverSaidIt = addressee === 'family' && file.contact === null;
  return whoIsEveryCase(isWhoeverSaidIt ? 'referrer' : addressee, file, area) ?? [];
}
