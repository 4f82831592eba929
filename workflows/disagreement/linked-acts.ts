import type { LinkedAct, Opening } from '#engine/between-cases';
import type { Issue } from '../every-case/issues.js';
import { linked, linkedOnAny, opening, SETTLED } from './acts.js';
import type { Disagreement } from './case.js';

const toTheFundingCase = ({ fundingCase }: Disagreement): readonly string[] =>
  fundingCase === null ? [] : [fundingCase];

/** What the funding case that could not be agreed is told, in the same moment: its number, who pays meanwhile, and how it was settled. */
export const TOLD_TO_THE_FUNDING: readonly LinkedAct<Disagreement>[] = [
  linked('DisagreementRaised', {
    to: toTheFundingCase,
    event: 'DisagreementOpened',
    data: ({ ref }) => ({ disagreement: ref }),
  }),
  linked('InterimPutInForce', {
    to: toTheFundingCase,
    event: 'InterimPutInForce',
    data: ({ ref, context: { interim } }) => ({ disagreement: ref, shares: interim?.parts, from: interim?.from }),
  }),
  ...linkedOnAny(SETTLED, {
    when: ({ settlement }) => settlement?.parts != null,
    to: toTheFundingCase,
    event: 'SettlementReached',
    data: ({ ref, context: { settlement } }) => ({
      disagreement: ref,
      shares: settlement?.parts,
      from: settlement?.from,
    }),
  }),
  linked('InterimReconciled', {
    to: toTheFundingCase,
    event: 'InterimReconciled',
    data: ({ ref, context: { reconciliation } }) => ({
      disagreement: ref,
      from: reconciliation?.from,
      to: reconciliation?.to,
      paid: reconciliation?.paid,
      agreed: reconciliation?.agreed,
    }),
  }),
];

/** What the family wants to mediate about: as it says, or else by what it disagrees about. */
function issuesOf({ strand, section }: Disagreement, said: readonly Issue[] | undefined): readonly Issue[] {
  if (said !== undefined) return said;
  if (strand === 'M_MEDICAL' || section === 'G') return ['health'];
  if (section === 's117') return ['health', 'socialCare'];
  return section === 'H1' || section === 'H2' ? ['socialCare'] : ['education'];
}

/** The wish to mediate goes to the case of the mediation or appeal that the family names. */
export const TOLD_TO_THE_APPEAL: readonly LinkedAct<Disagreement>[] = [
  linked('FamilyTakesItFurther', {
    when: (_file, { data }) => data.route === 'mediation' && data.case !== undefined,
    to: (_file, { data }) => [data.case ?? []].flat(),
    among: () => ['appeal'],
    event: 'MediationRequestReceived',
    data: ({ ref, context, act }) => ({ disagreement: ref, issues: issuesOf(context, act.data.issues) }),
  }),
];

/** What a disagreement opens: the case of a mediation that is on no record yet; a complaint, where it is about how somebody was treated; another, where safety comes up in it. */
export const OPENED_BY_A_DISAGREEMENT: readonly Opening<Disagreement>[] = [
  opening('StrandSet', {
    pathway: 'complaint',
    event: 'ComplaintRaised',
    when: ({ strand }) => strand === 'P_PROCESS',
    data: ({ about, child, contact }, _act, ref) => ({
      about: linesOf(about),
      contact,
      case: ref,
      ...(child && { child }),
    }),
  }),
  opening('FamilyTakesItFurther', {
    pathway: 'appeal',
    event: 'MediationRequestReceived',
    when: (_file, { data }) => data.route === 'mediation' && data.case === undefined,
    data: (file, { data }, ref) => ({
      disagreement: ref,
      issues: issuesOf(file, data.issues),
      ...(file.child && { child: file.child }),
      ...(file.contact && { contact: file.contact }),
    }),
  }),
  opening('SafetyConcernRaised', {
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
  }),
];

/** The longest line that a complaint has room for. */
const LINE = 200;
const MOST_LINES = 50;

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
