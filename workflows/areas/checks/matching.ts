/**
 * As many places as can be filled when everybody takes one place at most: place → who sits there. Each place lists who
 * may take it, in order of preference.
 */
export function seated(places: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const takenBy = new Map<string, string>();
  const seat = (place: string, asked: Set<string>): boolean => {
    for (const one of places[place] ?? []) {
      if (asked.has(one)) continue;
      asked.add(one);
      const other = takenBy.get(one);
      if (other === undefined || seat(other, asked)) {
        takenBy.set(one, place);
        return true;
      }
    }
    return false;
  };
  for (const place of Object.keys(places)) seat(place, new Set());
  return new Map([...takenBy].map(([one, place]) => [place, one]));
}
