import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { dayInEngland } from '#statutory-calendar/civil-date';
import type { Agency } from '../../areas/practice/agencies.js';
import type { PanelPractice, Quorum } from '../../areas/practice/panels.js';
import { itemAbout, type Meeting } from '../case.js';
import { type ActAtTheTable, type Moment, momentOf, panelHere, type Sitting, sittingAt, TERMS } from '../practice.js';

/** What is asked for a quorum: of the meeting as a whole when it is opened, and again of each item that is decided. */
export const QUORUM_RULES = rulesFor<Meeting>()({
  theMeetingIsQuorate: {
    reason: 'The meeting has no quorum still. Record again who is there when somebody has come.',
    law: TERMS,
    says: (file, { area, recordedAt }: Act) =>
      `The meeting has no quorum still: ${missingInWords(missingAt(file, panelHere(file, area), { at: recordedAt }))}. Record again who is there when somebody has come.`,
    holds: (file, { area, recordedAt }: Act) => missingAt(file, panelHere(file, area), { at: recordedAt }).length === 0,
  },
  quorumIsThereForTheItem: {
    reason: 'Somebody is missing without whom this item can be discussed and not decided.',
    law: TERMS,
    says: (file, act: ActAtTheTable) => {
      const missing = missingInWords(missingForItem(file, act));
      const withdrawn = itemAbout(file, act.data.case)?.recused.length ?? 0;
      const because =
        withdrawn === 0 ? '' : ` (${withdrawn === 1 ? 'one has' : `${withdrawn} have`} declared an interest)`;
      return `Case ${act.data.case} can be discussed and not decided: ${missing}${because}. Ask a deputy in, or let the next meeting hear it first.`;
    },
    holds: (file, act: ActAtTheTable) => missingForItem(file, act).length === 0,
  },
});

/** At the time that is said; and when it is recorded, so that nobody is left out by an hour that is chosen afterwards. */
function missingForItem(file: Meeting, act: ActAtTheTable): readonly Missing[] {
  const panel = panelHere(file, act.area);
  const said = missingAt(file, panel, momentOf(file, act));
  const isRecordedThen = act.occurredOn === dayInEngland(act.recordedAt);
  return said.length > 0 || !isRecordedThen
    ? said
    : missingAt(file, panel, { case: act.data.case, at: act.recordedAt });
}

/** What the expression of a panel is judged by. */
export interface AtTheTable {
  readonly sitting: readonly Sitting[];
  /** Those who pay for the item; null where it is not known yet. */
  readonly payers: readonly Agency[] | null;
  /** Agencies whose written contribution counts. */
  readonly inWriting: readonly Agency[];
  /** Agencies that have a seat which decides. */
  readonly seated: readonly Agency[];
  /** How many there are when everybody who votes is there, the chair and voting lay members among them. */
  readonly members: number;
  readonly layVotes: boolean;
}

/** One thing that is missing for a quorum. */
export interface Missing {
  /** "nobody is there for health" */
  readonly words: string;
  /** Whose absence it is; none where it is a matter of numbers. */
  readonly agencies: readonly Agency[];
}

/** What is missing for a quorum; nothing where it is there. Pure: it looks at nobody's name. */
export function missingFrom(quorum: Quorum, table: AtTheTable): readonly Missing[] {
  if ('all' in quorum) return unique(quorum.all.flatMap((each) => missingFrom(each, table)));
  if ('any' in quorum) return eitherOf(quorum.any.map((each) => missingFrom(each, table)));
  if ('agency' in quorum) return tooFew(quorum.atLeast, ofAgency(table, quorum.agency), forAgency(quorum.agency));
  if ('discipline' in quorum) {
    const there = table.sitting.filter(({ discipline }) => discipline === quorum.discipline).length;
    return tooFew(quorum.atLeast, there, { who: disciplineInWords(quorum.discipline), agencies: [] });
  }
  if ('chair' in quorum) {
    return table.sitting.some(({ as }) => as === 'chair') ? [] : [{ words: 'nobody is in the chair', agencies: [] }];
  }
  if ('presentOrInWriting' in quorum) return presentOrInWriting(quorum.presentOrInWriting, table);
  if ('everyPayer' in quorum) return everyPayer(table);
  return byNumber(quorum, table);
}

/** What is missing for an item at an instant, after those who withdrew; for the meeting as a whole where no item is given. */
export function missingAt(meeting: Meeting, panel: PanelPractice, moment: Moment): readonly Missing[] {
  const item = moment.case === undefined ? undefined : itemAbout(meeting, moment.case);
  const { seats } = panel;
  const layVotes = panel.lay.seat === 'voting';
  const writing = item === undefined ? meeting.items.flatMap(({ inWriting }) => inWriting) : item.inWriting;
  const table = {
    sitting: sittingAt(meeting, panel, moment),
    payers: item === undefined ? [] : item.payers.length > 0 ? item.payers : null,
    inWriting: panel.writtenContributionCounts ? writing : [],
    seated: seats.filter(({ sits }) => sits === 'deciding').map(({ agency }) => agency),
    members: 1 + seats.filter(({ sits }) => sits === 'deciding' || (layVotes && sits === 'lay')).length,
    layVotes,
  };
  const further = panel.perItem.filter(({ when }) => item?.circumstances.includes(when));
  return missingFrom({ all: [panel.quorum, ...further.map(({ need }) => need)] }, table);
}

/** "nobody is there for health, and nobody is in the chair" */
export function missingInWords(missing: readonly Missing[]): string {
  return listed(
    missing.map(({ words }) => words),
    'and',
  );
}

const ofAgency = ({ sitting }: AtTheTable, wanted: Agency): number =>
  sitting.filter(({ as, agency }) => as === 'deciding' && agency === wanted).length;

const IN_WORDS: Readonly<Record<Agency, string>> = {
  education: 'education',
  health: 'health',
  socialCare: 'social care',
  publicHealth: 'public health',
  school: 'schools',
  other: 'the other agencies',
};

const forAgency = (agency: Agency) => ({ who: `for ${IN_WORDS[agency]}`, agencies: [agency] });

const DISCIPLINES: Readonly<Record<string, string>> = {
  ep: 'as an educational psychologist',
  dco: 'as the designated clinical officer',
  dsco: 'as the designated social care officer',
  sendLeadership: 'from the leadership of SEND',
  paediatrics: 'as a paediatrician',
  speechAndLanguage: 'as a speech and language therapist',
  specialistTeacher: 'as a specialist teacher',
};

const disciplineInWords = (discipline: string): string => DISCIPLINES[discipline] ?? `as ${discipline}`;

function tooFew(
  wanted: number,
  there: number,
  { who, agencies }: { who: string; agencies: readonly Agency[] },
): readonly Missing[] {
  if (there >= wanted) return [];
  const words = there === 0 && wanted === 1 ? `nobody is there ${who}` : `${there} of ${wanted} are there ${who}`;
  return [{ words, agencies }];
}

function presentOrInWriting(agency: Agency, table: AtTheTable): readonly Missing[] {
  if (ofAgency(table, agency) > 0 || table.inWriting.includes(agency)) return [];
  const words = `nobody is there for ${IN_WORDS[agency]}, and nothing has come from it in writing that counts`;
  return [{ words, agencies: [agency] }];
}

/** While it is not known who pays, each agency that has a seat may have to. */
function everyPayer(table: AtTheTable): readonly Missing[] {
  const payers = table.payers ?? table.seated;
  const missing = [...new Set(payers)].filter((agency) => ofAgency(table, agency) === 0);
  return missing.map((agency) => ({
    words: `nobody is there for ${IN_WORDS[agency]}${table.payers === null ? '' : ', which pays'}`,
    agencies: [agency],
  }));
}

function byNumber(quorum: { members: number } | { share: readonly [number, number] }, table: AtTheTable) {
  const { members: all, layVotes, sitting } = table;
  const wanted = 'members' in quorum ? quorum.members : Math.ceil((all * quorum.share[0]) / quorum.share[1]);
  const voting = sitting.filter(({ as }) => as === 'deciding' || as === 'chair' || (layVotes && as === 'lay'));
  const there = new Set(voting.map(({ person }) => person)).size;
  if (there >= wanted) return [];
  const of = 'members' in quorum ? '' : ` of ${all}`;
  return [{ words: `${wanted}${of} deciding members are needed, and ${there} ${are(there)} there`, agencies: [] }];
}

const are = (count: number) => (count === 1 ? 'is' : 'are');

/** Where none of several ways is met, any of them would do. */
function eitherOf(ways: readonly (readonly Missing[])[]): readonly Missing[] {
  if (ways.some((missing) => missing.length === 0)) return [];
  const words = listed([...new Set(ways.map(missingInWords))], 'or');
  const agencies = unique(ways.flat()).flatMap((each) => each.agencies);
  return [{ words: ways.length === 1 ? words : `one of these is missing: ${words}`, agencies }];
}

const unique = (missing: readonly Missing[]): readonly Missing[] =>
  missing.filter((one, index) => {
    const same = (other: Missing) => (one.agencies[0] ?? one.words) === (other.agencies[0] ?? other.words);
    return missing.findIndex(same) === index;
  });

function listed(items: readonly string[], joint: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}, ${joint} ${items.at(-1)}`;
}
