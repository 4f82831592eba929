/** A name of ours as plain words: "DeadlinePassed" as "deadline passed", "notSought" as "not sought". */
export const wordsOfName = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();

/** The first letter small, for a title in the middle of a sentence; the rest stays, so that "EHC" does. */
export const midSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** The first letter large, for words that stand at the head of something. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name of ours as plain words: "notSought" → "not sought", "pre.triage" → "pre, triage". */
export function plain(name: string): string {
  return wordsOfName(name.replaceAll(/[.+]/g, ', '));
}
