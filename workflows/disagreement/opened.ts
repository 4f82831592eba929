import type { Opening } from '#engine/between-cases';
import type { Disagreement } from './disagreement.js';

/** The longest line that a complaint has room for. */
const LINE = 200;

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

/** A text as lines short enough for a list, with every word of it. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n').filter((each) => each.trim() !== '')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).flatMap((each) => each.match(/.{1,190}/gu) ?? [])) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (longer.length <= LINE) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}
