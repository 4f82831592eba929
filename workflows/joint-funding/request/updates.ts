import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency } from '../../areas/practice/agencies.js';
import { practiceOf } from '../../areas/practice/practice.js';
import { type CaseFile, entry, NO_OWNER } from '../../every-case/case.js';
import type { Division } from '../../money/package-line.js';
import { packageSplit } from '../../money/package-split.js';
import type { Funding } from '../case.js';
import type {
  AgencyPositionRecorded,
  HistoryPackBuilt,
  InformationSupplied,
  InterestDeclaredAtPanel,
  ListedForPanel,
  PanelItemOpened,
} from '../panel/acts.js';
import { groundHere, panelFor, seatsOf } from '../practice.js';
import type { SplitProposed } from '../split-events.js';
import { divisionsIn, linesIn } from '../told.js';
import type { UrgentFundingRequested } from '../urgent/acts.js';
import type { FundingRequested, FundingStarted } from './acts.js';

/** An entry in the file of a request. */
export const write = <Facts>(written: (file: Funding, act: Act<string, Facts>) => Partial<Funding>) =>
  entry<Funding, Facts>(written);

/** What the file learns on the way to the panel. */
export const ENTRIES_OF_REQUESTS = {
  beginTheRequest: write<FundingStarted>((file, act) => ({ ...whoItIsAbout(file, act), why: act.data.why ?? null })),
  takeTheRequest: write<FundingRequested>((file, act) => {
    const { data } = act;
    const sent = {
      ...file,
      panel: data.panel ?? file.panel,
      why: data.why ?? file.why,
      lines: data.lines === undefined ? file.lines : linesIn(data.lines),
    };
    const known = {
      ...sent,
      ...whoItIsAbout(sent, act),
      options: data.options ?? file.options,
      outcomes: data.outcomes ?? file.outcomes,
      done: [
        ...new Set([...file.done, ...(data.done ?? []), ...(data.multiAgencyMeetingOn ? ['multiAgencyMeeting'] : [])]),
      ],
      familyView: data.familyView ?? file.familyView,
      healthNeed: data.healthNeed ?? file.healthNeed,
      schoolHasSpent: data.schoolHasSpentPence ?? file.schoolHasSpent,
      tried: [...file.tried, ...(data.tried ?? [])],
      receivedOn: file.receivedOn ?? act.occurredOn,
    };
    return { ...known, ...asked(act), ...splitBy(known, defaultsFor(known, act), act) };
  }),
  takeTheUrgentRequest: write<UrgentFundingRequested>((file, act) => {
    const sent = { ...file, panel: act.data.panel ?? file.panel, lines: linesIn(act.data.lines) };
    const known = {
      ...sent,
      ...whoItIsAbout(sent, act),
      urgent: true,
      // What was shared before was another package.
      ...NOT_SHARED,
      payers: act.data.payers ?? [],
      familyView: act.data.familyView ?? file.familyView,
      receivedOn: file.receivedOn ?? act.occurredOn,
    };
    // Who pays which part is settled by those who pay, at the latest at the next panel.
    return { ...known, ...asked(act), why: file.why ?? 'breakdown', readers: seatsOf(known, act.area) };
  }),
  shareTheLines: write<SplitProposed>((file, act) => {
    const split = splitBy(file, { ...file.divisions, ...divisionsIn(act.data.splits, act.area) }, act);
    return { ...split, positions: stillSaid(file, split) };
  }),
  keepThePack: write<HistoryPackBuilt>(({ tried }, { data }) => {
    const register = data.triedRegister ?? [];
    const listed = register.map(({ what }) => what);
    return {
      pack: data.packDigest ?? null,
      tried: [...tried.filter(({ what }) => !listed.includes(what)), ...register],
    };
  }),
  addToThePack: write<InformationSupplied>(({ pack }, { data }) => ({
    pack: pack === null ? null : (data.packDigest ?? pack),
  })),
  putOnTheAgenda: write<ListedForPanel>((file, { data, area }) => ({
    meeting: data.meeting ?? null,
    readers: data.readers ?? seatsOf(file, area),
    panelOn: (data.meetingOn as CivilDate | undefined) ?? null,
  })),
  takeOffTheAgenda: write(({ meeting, meetingBefore }) => ({
    meeting: null,
    meetingBefore: meeting ?? meetingBefore,
    panelOn: null,
    readers: [],
  })),
  openTheItem: write<PanelItemOpened>(({ sitting, meeting }, { data }) => {
    const recused = [...new Set([...sitting.recused, ...(data.recused ?? [])])].sort();
    const deciding = (data.deciding ?? []).filter(({ person }) => !recused.includes(person));
    return {
      meeting: data.meeting ?? meeting,
      positions: {},
      sitting: { recused, deciding, chair: data.chair ?? null },
    };
  }),
  noteInterest: write<InterestDeclaredAtPanel>(({ sitting, positions }, { data }) => ({
    sitting: {
      ...sitting,
      deciding: sitting.deciding.filter(({ person }) => person !== data.person),
      recused: [...new Set([...sitting.recused, data.person])].sort(),
    },
    // What they said of their agency's money counts no more.
    positions: Object.fromEntries(Object.entries(positions).filter(([, { person }]) => person !== data.person)),
  })),
  notePosition: write<AgencyPositionRecorded>(({ positions }, { data, by }) => ({
    positions: {
      ...positions,
      [data.agency]: {
        says: data.position,
        person: by.person,
        cap: data.position === 'agreeWithCap' ? (data.capPence ?? null) : null,
        onlyIf: data.onlyIf ?? null,
        because: data.reason ?? null,
      },
    },
  })),
};

type About = Pick<FundingStarted, 'child'> & { readonly contact?: FundingStarted['contact'] };

function whoItIsAbout(file: Funding, { data, area }: Act<string, Partial<About>>): Partial<Funding> {
  const { owner } = file;
  const post = panelFor(file, area)?.secretaryPost ?? String(area.settings.intakePost);
  return {
    child: (data.child as CaseFile['child'] | undefined) ?? file.child,
    contact: (data.contact as CaseFile['contact'] | undefined) ?? file.contact,
    owner: owner.post === '' ? { ...NO_OWNER, post } : owner,
  };
}

/** Whoever asks presents the case. A case that another opens has no presenter yet. */
const asked = ({ by }: Act): Partial<Funding> => (by.role === 'system' ? {} : { presenter: by.person });

/** Each line as the area shares by default, where nobody has said otherwise of it. */
function defaultsFor({ lines, divisions }: Funding, { area }: Act): Readonly<Record<string, Division>> {
  const basis = practiceOf(area).funding.defaultBasis;
  return Object.fromEntries(lines.map(({ id }) => [id, divisions[id] ?? { basis }]));
}

/** The file with these divisions: what each line comes to by agency, as far as its shares come to the whole. */
export function splitBy(
  file: Funding,
  divisions: Readonly<Record<string, Division>>,
  { area }: Pick<Act, 'area'>,
): Pick<Funding, 'divisions' | 'split' | 'total'> {
  const { lines, total } = packageSplit(file.lines, divisions, groundHere(file, area));
  return { divisions, split: lines, total };
}

const NOT_SHARED: Pick<Funding, 'divisions' | 'split' | 'total'> = { divisions: {}, split: [], total: {} };

/** A yes is a yes to a sum: whoever would pay more than they said yes to says it anew. A cap is a sum of its own. */
function stillSaid(
  { positions, total: before }: Funding,
  { total: now }: Pick<Funding, 'total'>,
): Funding['positions'] {
  const stands = ([agency, { says }]: [string, { says: string }]) =>
    says !== 'agree' || (now[agency as Agency] ?? 0) <= (before[agency as Agency] ?? 0);
  return Object.fromEntries(Object.entries(positions).filter(stands));
}
