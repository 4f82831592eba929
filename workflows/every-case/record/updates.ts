import type { Act } from '#engine/act';
import { type CaseFile, everyCaseUpdate } from '../case.js';
import type { ChangingTheContact } from '../confirming/acts.js';
import type { RecordingAParent } from '../parents/acts.js';
import { withParent } from '../parents/other-parents.js';
import { changedContact } from '../reaching/changed-contact.js';
import { type NoticeFailed, type PromiseKept, type PromiseMade, type Removing, TO_WHERE_THEY_WERE } from './acts.js';

/** Whether a notice went to the family. Of one of which nobody says to whom it went, it is thought to have. */
const isTheFamilys = (contact: CaseFile['contact'], { to }: NoticeFailed): boolean =>
  to === undefined || (contact !== null && [contact.person, contact.name].includes(to));

/** What did not reach the family, and by which ways. */
function lost({ contact, undelivered = [], undeliveredBy = {} }: CaseFile, data: NoticeFailed): Partial<CaseFile> {
  if (data.alsoBy !== undefined || data.template === TO_WHERE_THEY_WERE || !isTheFamilys(contact, data))
    return { undelivered };
  const what = data.subject ?? data.template;
  const ways = [...new Set([...(undeliveredBy[what] ?? []), data.channel])];
  return {
    undelivered: [...new Set([...undelivered, what])],
    undeliveredBy: { ...undeliveredBy, [what]: ways },
  };
}

/** What the file learns of promises. What is only noted stands in the history alone. */
export function recordUpdates<File extends CaseFile, Own extends Act>() {
  const update = everyCaseUpdate<File, Own>();
  return {
    noteOnly: update(() => ({})),
    /** The pack without a paper, or with it again, is another one. */
    renewThePack: update<Removing['data']>((_file, { data }) =>
      data.packDigest === undefined ? {} : ({ pack: data.packDigest } as Partial<CaseFile>),
    ),
    changeTheContact: update<ChangingTheContact['data']>((file, { data }) => changedContact(file, data)),
    keepTheParent: update<RecordingAParent['data']>((file, act) => ({ parents: withParent(file, act) })),
    noteUndelivered: update<NoticeFailed>((file, { data }) => lost(file, data)),
    noteReached: update(() => ({ undelivered: [], undeliveredBy: {} })),
    notePromise: update<PromiseMade>(({ promises }, { data, sequence }) => ({
      promises: [...promises, { sequence, what: data.what, by: data.by ?? null, kept: false }],
    })),
    keepPromise: update<PromiseKept>(({ promises }, { data }) => ({
      promises: promises.map((each) => (each.sequence === data.promise ? { ...each, kept: true } : each)),
    })),
  };
}
