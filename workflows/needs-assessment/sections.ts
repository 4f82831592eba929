/** The sections of a plan (SI 2014/1530 reg 12(1)). */
export const SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const;

/** What stands in a section: words, or that nothing has been found for it. */
export const CONTENTS = ['written', 'noneIdentified'] as const;

/** Must have words. */
const MUST_BE_WRITTEN = ['A', 'B', 'E', 'F', 'K'];
/** May say "none identified", and must say that much: an empty section tells nobody whether anybody looked. */
const MAY_SAY_NONE = ['C', 'D', 'G', 'H1', 'H2'];

/** The sections that are not as they must be before a draft may be sent. */
export function sectionsNotComplete(sections: Readonly<Record<string, string>>): readonly string[] {
  const missing = MUST_BE_WRITTEN.filter((section) => sections[section] !== 'written');
  const silent = MAY_SAY_NONE.filter((section) => !CONTENTS.some((content) => content === sections[section]));
  return [...missing, ...silent].sort();
}
