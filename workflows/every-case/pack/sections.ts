import type { Facts, RecordedEvent } from '#engine/history';
import type { PackEntry, PackSection } from '#engine/pack';
import type { Tried } from '../people.js';

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

/** The register of what was tried. What a pack lists itself stands for what was said of the same thing before. */
export function whatWasTried(history: readonly Telling[]): PackSection {
  let entries: readonly PackEntry[] = [];
  for (const act of history) {
    const { tried = [], triedRegister = [] }: { tried?: readonly Tried[]; triedRegister?: readonly Tried[] } = act.data;
    const listed = triedRegister.map(({ what }) => what);
    const fresh = [...tried, ...triedRegister].flatMap(({ what, by, from, to, result }) =>
      said(act, { what, by, from, to, result }),
    );
    entries = [...entries.filter(({ facts }) => !listed.includes(String(facts.what))), ...fresh];
  }
  return {
    id: 'tried',
    title: 'What has been tried',
    labels: { what: 'What', by: 'By whom', from: 'From', to: 'To', result: 'What came of it' },
    entries,
    none: 'Nothing that was tried is on record.',
  };
}
