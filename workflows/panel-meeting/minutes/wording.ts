import type { Facts } from '#engine/history';

/** The sections of the minutes that are put together from what single acts say; `agenda` is the order of those on items. */
export type SectionOfMinutes = 'agenda' | 'meeting' | 'present' | 'interests' | 'item' | 'notes';

/** What an act says in the minutes: the entries of one section, by the labels of that section. `by` is who recorded it. */
type Minuting<Said> = (facts: Said, by: string) => readonly Facts[];

interface Minuted {
  readonly section: SectionOfMinutes;
  readonly entries: Minuting<never>;
}

const MINUTED = new WeakMap<object, readonly Minuted[]>();

/**
 * Says of an act what stands of it in a section of the minutes. These words are under the digest by which the minutes are
 * signed: another word is another edition of them.
 */
export function Minuted<Said extends object>(section: SectionOfMinutes, entries: Minuting<Said>) {
  return (act: new () => Said): void => {
    MINUTED.set(act, [...(MINUTED.get(act) ?? []), { section, entries }]);
  };
}

/** What an act of that class, with these facts, says in a section of the minutes; mostly nothing. */
export function minutedIn(
  section: SectionOfMinutes,
  act: object | undefined,
  { data, by }: { data: Facts; by: string },
) {
  const said = act === undefined ? [] : (MINUTED.get(act) ?? []);
  return said.filter((each) => each.section === section).flatMap(({ entries }) => entries(data as never, by));
}
