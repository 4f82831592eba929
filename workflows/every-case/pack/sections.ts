import type { Facts, RecordedEvent } from '#engine/history';
import type { PackEntry, PackSection } from '#engine/pack';
import type { VoiceRecorded } from '../child/acts.js';
import type { Tried } from '../people.js';
import { isTheSame } from '../tried.js';

/** One entry of what an act says; none where it says nothing of the kind. What is not said is left out. */
export function said(
  { sequence, occurredOn, by }: Pick<RecordedEvent, 'sequence' | 'occurredOn' | 'by'>,
  facts: Facts,
  more: Pick<PackEntry, 'withheld'> = {},
): readonly PackEntry[] {
  const told = Object.entries(facts).filter(([, fact]) => fact !== undefined && fact !== null && fact !== '');
  if (!told.some(([name]) => name !== 'from')) return [];
  const plain = told.map(([name, fact]) => [name, Array.isArray(fact) ? fact.map(String) : String(fact)]);
  return [{ event: sequence, on: occurredOn, by, facts: Object.fromEntries(plain), ...more }];
}

type Telling = Pick<RecordedEvent, 'sequence' | 'occurredOn' | 'by'> & { readonly data: object };

/** What the child said, in every way in which they said it; `asked` is what they said in a request for something. */
export const childsWords = <One extends Telling & { readonly type: string }>(
  history: readonly One[],
  asked: (act: One) => unknown = () => undefined,
): PackSection => ({
  id: 'child',
  title: 'The child’s own words',
  labels: { words: 'In their words', how: 'How', declined: 'Why they could not be had' },
  entries: history.flatMap((act) => {
    if (act.type !== 'VoiceRecorded') return said(act, { words: asked(act) });
    const { words, how, declinedBecause: declined } = act.data as Partial<VoiceRecorded>;
    return said(act, { words, how, declined });
  }),
  none: 'The child has not been heard yet.',
});

/** The register of what was tried. What a pack lists itself stands for what was said of the same thing before. */
export function whatWasTried(history: readonly Telling[]): PackSection {
  let entries: readonly PackEntry[] = [];
  for (const act of history) {
    const { tried = [], triedRegister = [] }: { tried?: readonly Tried[]; triedRegister?: readonly Tried[] } = act.data;
    const fresh = [...tried, ...triedRegister].flatMap(({ what, by, from, to, result }) =>
      said(act, { what, by, from, to, result }),
    );
    entries = [
      ...entries.filter(({ facts }) => !triedRegister.some(({ what }) => isTheSame(what, String(facts.what)))),
      ...fresh,
    ];
  }
  return {
    id: 'tried',
    title: 'What has been tried',
    labels: { what: 'What', by: 'By whom', from: 'From', to: 'To', result: 'What came of it' },
    entries,
    none: 'Nothing that was tried is on record.',
  };
}
