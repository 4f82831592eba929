/** `$ref:E` is the reference of a case of the story, `$pack:E` the digest of its current pack. */
const REFERENCE = /^\$(ref|pack):(.+)$/;

/** The names of cases that the facts of a step refer to. */
export function referencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return REFERENCE.test(value) ? [value.replace(REFERENCE, '$2')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

/** Facts with what they refer to put in its place. */
export function resolved<Value>(value: Value, find: (kind: 'ref' | 'pack', name: string) => string): Value {
  if (typeof value === 'string') {
    const [, kind, name] = REFERENCE.exec(value) ?? [];
    return (kind === undefined || name === undefined ? value : find(kind as 'ref' | 'pack', name)) as Value;
  }
  if (Array.isArray(value)) return value.map((one) => resolved(one, find)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, find)])) as Value;
}

/** Whether a name means a case, or one that the product opens from it: `E/appeal`, also written `E.appeal`. */
export function namesCase(named: string, name: string): boolean {
  return named === name || named.startsWith(`${name}/`) || named.startsWith(`${name}.`);
}

/** A name as the story's cases are kept: `E/appeal`. */
export function asKept(named: string, known: (name: string) => boolean): string {
  const slashed = named.replaceAll('.', '/');
  return known(named) || !known(slashed) ? named : slashed;
}
