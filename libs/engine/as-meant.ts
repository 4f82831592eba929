import type { QuestionField } from './form.js';
import type { Facts } from './history.js';

/** Marks that turn the direction of text and have no shape (U+202E shows a name backwards), and those that are nothing at all. */
const UNSEEN = /[\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff]|(?![\n\t\0])\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Text without what nobody can see; of one line, or of several that each end as on our own machines. */
export function seenText(text: string, { oneLine = false } = {}): string {
  const lines = text.replace(LINE_ENDS, '\n').replace(UNSEEN, '');
  return oneLine ? lines.replace(/[\n\t]+/g, ' ').trim() : lines;
}

const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * The reference of a case as it is meant, `K7QF-2M9D`: in capitals or not, with spaces, any dash or none, O for 0, I or L for
 * 1, which no reference has. What cannot be one is given back as it was.
 */
export function referenceMeant(typed: string): string {
  const bare = seenText(typed, { oneLine: true }).replace(/[\s\p{Pd}._]/gu, '');
  const letters = bare.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return REFERENCE.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : typed.trim();
}

const TIME = /^(\d{1,2})(?:\s?[:.h]?\s?(\d{2}))?\s?([ap])?\.?\s?(?:m\.?)?$/i;

/** A time of the day as it is meant, `09:30`: typed as 9:30, 9.30, 0930, 9:30am or 2pm. What cannot be one is given back. */
export function timeMeant(typed: string): string {
  const text = seenText(typed, { oneLine: true });
  const [, hours = '', minutes = '00', half] = TIME.exec(text) ?? [];
  // "9" alone may be the morning or the evening.
  if (hours === '' || (half === undefined && !/\d\D?\s?\d{2}$/.test(text))) return text;
  const hour = Number(hours);
  const inHalf = half && hour >= 1 && hour <= 12 ? (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hour;
  return inHalf < 24 && Number(minutes) < 60 ? `${String(inHalf).padStart(2, '0')}:${minutes}` : text;
}

/** The facts of an act as they are meant by whoever typed them: the same for a page as for another system. */
export function factsMeant(fields: readonly QuestionField[], facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      meant(
        fields.find((field) => field.name === name),
        fact,
      ),
    ]),
  );
}

function meant(field: QuestionField | undefined, fact: unknown): unknown {
  if (typeof fact === 'string') return textMeant(field, fact);
  if (Array.isArray(fact)) return fact.map((each) => meant(field, each));
  if (typeof fact !== 'object' || fact === null) return fact;
  return factsMeant(field?.fields ?? [], fact as Facts);
}

function textMeant(field: QuestionField | undefined, text: string): string {
  if (field?.typedAs === 'reference') return referenceMeant(text);
  if (field?.typedAs === 'timeOfDay') return timeMeant(text);
  return seenText(text, { oneLine: field !== undefined && field.kind !== 'longText' });
}
