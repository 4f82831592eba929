/** A table of words of the stories and what they are called here, read both ways. Refuses two words for one thing. */
export interface TwoWay {
  readonly ours: (word: string) => string | undefined;
  readonly theirs: (name: string) => string | undefined;
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** `also` gives further names of ours that have the same word there: two clocks that a story does not tell apart. */
export function twoWay(table: Readonly<Record<string, string>>, also: Readonly<Record<string, string>> = {}): TwoWay {
  const back = new Map(Object.entries(table).map(([word, name]) => [name, word]));
  if (back.size !== Object.keys(table).length)
    throw new Error(`Two words mean one thing: ${Object.values(table).join(' ')}`);
  for (const [name, word] of Object.entries(also)) back.set(name, word);
  const forth = new Map(Object.entries(table));
  return {
    ours: (word) => forth.get(word),
    theirs: (name) => back.get(name),
    words: [...forth.keys()],
    names: [...back.keys()],
  };
}
