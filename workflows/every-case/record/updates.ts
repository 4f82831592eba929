import type { Act } from '#engine/act';
import { type CaseFile, everyCaseUpdate } from '../case.js';
import type { ChangingTheContact } from '../confirming/acts.js';
import type { NoticeFailed, PromiseKept, PromiseMade, Removing } from './acts.js';

/** Whether a notice went to the family. Of one of which nobody says to whom it went, it is thought to have. */
const isTheFamilys = (contact: CaseFile['contact'], { to }: NoticeFailed): boolean =>
  to === undefined || (contact !== null && [contact.person, contact.name].includes(to));

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
    noteUndelivered: update<NoticeFailed>(({ contact, undelivered = [] }, { data }) =>
      data.alsoBy === undefined && isTheFamilys(contact, data)
        ? { undelivered: [...new Set([...undelivered, data.subject ?? data.template])] }
        : { undelivered },
    ),
    noteReached: update(() => ({ undelivered: [] })),
    notePromise: update<PromiseMade>(({ promises }, { data, sequence }) => ({
      promises: [...promises, { sequence, what: data.what, by: data.by ?? null, kept: false }],
    })),
    keepPromise: update<PromiseKept>(({ promises }, { data }) => ({
      promises: promises.map((each) => (each.sequence === data.promise ? { ...each, kept: true } : each)),
    })),
  };
}
