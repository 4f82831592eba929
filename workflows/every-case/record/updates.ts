import type { Act } from '#engine/act';
import { type CaseFile, everyCaseUpdate } from '../case.js';
import type { ChangingTheContact } from '../confirming/acts.js';
import type { NoticeFailed, PromiseKept, PromiseMade, Removing } from './acts.js';

/** What the file learns of promises. What is only noted stands in the history alone. */
export function recordUpdates<File extends CaseFile, Own extends Act>() {
  const update = everyCaseUpdate<File, Own>();
  return {
    noteOnly: update(() => ({})),
    /** The pack without a paper, or with it again, is another one. */
    renewThePack: update<Removing['data']>((_file, { data }) =>
      data.packDigest === undefined ? {} : ({ pack: data.packDigest } as Partial<CaseFile>),
    ),
    changeTheContact: update<ChangingTheContact['data']>(({ contact }, { data: { phone, email, address } }) =>
      contact === null
        ? {}
        : { contact: { ...contact, ...(phone && { phone }), ...(email && { email }), ...(address && { address }) } },
    ),
    noteUndelivered: update<NoticeFailed>(({ undelivered = [] }, { data }) => ({
      undelivered: [...new Set([...undelivered, data.template])],
    })),
    noteReached: update(() => ({ undelivered: [] })),
    notePromise: update<PromiseMade>(({ promises }, { data, sequence }) => ({
      promises: [...promises, { sequence, what: data.what, by: data.by ?? null, kept: false }],
    })),
    keepPromise: update<PromiseKept>(({ promises }, { data }) => ({
      promises: promises.map((each) => (each.sequence === data.promise ? { ...each, kept: true } : each)),
    })),
  };
}
