/** What a reader trips over in a letter, however it came about; each takes the words and gives what is wrong, where something is. */
const FAULTS: Readonly<Record<string, (words: string) => string | undefined>> = {
  'says a sentence twice': (words) => repeated(words.split(/(?<=[.!?:])\s+|\n/)),
  'names a day twice': (words) => /(by \w+day \d+ \w+ \d{4}),? \1/.exec(words)?.[0],
  'begins a sentence in small letters': (words) => /[a-z)]{2}[.!?] [a-z].{0,30}/.exec(words)?.[0],
  'runs from a day into a sentence': (words) => /\d{4} [A-Z][a-z]+.{0,20}/.exec(words)?.[0],
  'has stops that do not belong together': (words) =>
    /.{0,20}(?:\.\.|,,| ,| \.|\.;|\.,|;\.|:\.|\(\)| {2})/.exec(words)?.[0],
  'does not end': (words) => (/[.!?)”]\s*$/.test(words) || words.includes('\n•') ? undefined : words.slice(-40)),
  'does not say what is due': (words) =>
    /Something is due|A step (?:was|that)|finished this step|do something about/.exec(words)?.[0],
  'has a word of ours': (words) => /\b(?:undefined|null|NaN|area profile)\b|\[object/.exec(words)?.[0],
};

function repeated(parts: readonly string[]): string | undefined {
  const sentences = parts.map((part) => part.trim()).filter((part) => part.length > 20);
  return sentences.find((each, index) => sentences.indexOf(each) !== index);
}

/** "deadline-missed says a sentence twice: …": all that is wrong with the words of a notice. A file is read by a machine. */
export function faultsOfWords({
  template = '',
  channel,
  body = '',
}: {
  readonly template?: string;
  readonly channel?: string;
  readonly body?: string;
}): readonly string[] {
  if (channel === 'file') return [];
  return Object.entries(FAULTS).flatMap(([fault, find]) => {
    const found = find(body);
    return found === undefined ? [] : [`${template} ${fault}: ${found}`];
  });
}
