import type { Act } from '#engine/act';
import { type CaseFile, everyCaseUpdate } from '../case.js';
import type { PromiseKept, PromiseMade } from './acts.js';

/** What the file learns of promises. What is only noted stands in the history alone. */
export function recordUpdates<File extends CaseFile, Own extends Act>() {
  const update = everyCaseUpdate<File, Own>();
  return {
    noteOnly: update(() => ({})),
    notePromise: update<PromiseMade>(({ promises }, { data, sequence }) => ({
      promises: [...promises, { sequence, what: data.what, by: data.by ?? null, kept: false }],
    })),
    keepPromise: update<PromiseKept>(({ promises }, { data }) => ({
      promises: promises.map((each) => (each.sequence === data.promise ? { ...each, kept: true } : each)),
    })),
  };
}
