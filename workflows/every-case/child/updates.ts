import type { Act } from '#engine/act';
import { type CaseFile, everyCaseUpdate } from '../case.js';
import type { ConsentRecorded } from './acts.js';

/** What the file learns of the child's own view, and of consent to share. */
export function childUpdates<File extends CaseFile, Own extends Act>() {
  const update = everyCaseUpdate<File, Own>();
  return {
    hearTheChild: update(() => ({ voice: 'captured' })),
    respectTheChild: update(() => ({ voice: 'declined' })),
    askTheChild: update(() => ({ voice: 'sought' })),
    noteConsent: update<ConsentRecorded>((_file, { data }) => ({ consent: data.result })),
    giveConsent: update(() => ({ consent: 'given' })),
    noteConsentWithdrawn: update(() => ({ consent: 'withdrawn' })),
  };
}
