import type { Act } from '#engine/act';
import type { Agency } from '../../areas/practice/agencies.js';
import { practiceOf } from '../../areas/practice/practice.js';
import { NO_OWNER } from '../../every-case/case.js';
import { update } from '../acts.js';
import type { Funding } from '../case.js';
import { divisionsIn, linesIn, panelFor, sharedBy } from '../practice.js';
import type { Beginning, Requesting, Sharing } from './acts.js';

/** What the file learns from a request, and from who is to pay which part of it. */
export const REQUEST_UPDATES = {
  beginTheRequest: update((file, act: Beginning) => ({ ...whoItIsAbout(file, act), why: act.data.why ?? null })),
  takeTheRequest: update((file, act: Requesting) => {
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
    return { ...known, ...presentedBy(act), ...splitBy(known, defaultsFor(known, act), act) };
  }),
  shareTheLines: update((file, act: Sharing) => {
    const split = splitBy(file, { ...file.divisions, ...divisionsIn(act.data.splits, act.area) }, act);
    const pack = file.pack === null ? null : (act.data.packDigest ?? file.pack);
    return { ...split, pack, positions: stillSaid(file, split) };
  }),
};

/** Who the request is about, and which post answers for it. */
export function whoItIsAbout(
  file: Funding,
  { data, area }: Act<string, Partial<Pick<Beginning['data'], 'child' | 'contact'>>>,
): Pick<Funding, 'child' | 'contact' | 'owner'> {
  const { owner } = file;
  const post = panelFor(file, area)?.secretaryPost ?? String(area.settings.intakePost);
  return {
    child: data.child ?? file.child,
    contact: data.contact ?? file.contact,
    owner: owner.post === '' ? { ...NO_OWNER, post } : owner,
  };
}

/** Whoever asks presents the case. A case that another opens has no presenter yet. */
export const presentedBy = ({ by }: Act): Partial<Funding> => (by.role === 'system' ? {} : { presenter: by.person });

/** Each line as the area shares by default, where nobody has said otherwise of it. */
function defaultsFor({ lines, divisions }: Funding, { area }: Act): Funding['divisions'] {
  const basis = practiceOf(area).funding.defaultBasis;
  return Object.fromEntries(lines.map(({ id }) => [id, divisions[id] ?? { basis }]));
}

/** What the file knows of who pays which part. */
type WhoPays = Pick<Funding, 'divisions' | 'split' | 'total'>;

/** What each line comes to by agency with these divisions, as far as its shares come to the whole. */
export function splitBy(file: Funding, divisions: Funding['divisions'], { area }: Pick<Act, 'area'>): WhoPays {
  const { lines, total } = sharedBy(file, divisions, area);
  return { divisions, split: lines, total };
}

/** A yes is a yes to a sum: whoever would pay more than they said yes to says it anew. A cap is a sum of its own. */
function stillSaid({ positions, total: before }: Funding, { total: now }: WhoPays): Funding['positions'] {
  const stands = ([agency, { says }]: [string, { says: string }]) =>
    says !== 'agree' || (now[agency as Agency] ?? 0) <= (before[agency as Agency] ?? 0);
  return Object.fromEntries(Object.entries(positions).filter(stands));
}
