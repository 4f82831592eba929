import type { Opening } from '#engine/between-cases';
import type { Disagreement } from './case.js';

/** The longest line that a complaint has room for. */
const LINE = 200;
const MOST_LINES = 50;

/** What a disagreement opens: a complaint, where it is about how somebody was treated; another, where safety comes up in it. */
export const OPENED_BY_A_DISAGREEMENT: readonly Opening<Disagreement>[] = [
  {
    on: 'StrandSet',
    pathway: 'complaint',
    event: 'ComplaintRaised',
    when: ({ strand }) => strand === 'P_PROCESS',
    data: ({ about, child, contact }) => ({
      about: linesOf(about),
      contact,
      ...(child && { child }),
    }),
  },
  {
    on: 'SafetyConcernRaised',
    pathway: 'disagreement',
    event: 'DisagreementRaised',
    data: ({ child, contact }, { data }, ref) => ({
      about: data.about,
      strand: 'D_SAFETY',
      raisedFor: data.raisedFor,
      against: data.against,
      case: ref,
      ...(child && { child }),
      ...(contact && { contact }),
    }),
  },
];

/** A text as lines short enough for a list, with every word of it; broken anywhere, where it would be too many lines. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').flatMap((paragraph) => broken(paragraph.match(/\S+\s*/gu) ?? []));
  return lines.length <= MOST_LINES ? lines : broken([...text.replaceAll(/\s+/g, ' ')]);
}

/** Pieces put together again, as many in a line as it has room for. */
function broken(pieces: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((each) => (each.length > LINE ? [...each] : each))) {
    if (line.length + piece.length > LINE) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== '');
}
