import type { History, RecordedEvent } from '#engine/history';
import { instantInEngland } from '#statutory-calendar/civil-date';
import type { Moment } from './steps.js';
import { factsOf, isQuorate, type Table, tableFor, toldOfItem, whoDecides } from './table-of-a-panel.js';
import type { CaseHere, Happening } from './world.js';

/** No decision without a quorum at that instant, on a pack that somebody has not read, of an item that is not open, or twice; by the chair, and past no body that has a vote. */
export function decisionsAreWhole(moment: Moment): string | undefined {
  for (const happening of moment.happened) {
    if (happening.event.type !== 'ItemDecided') continue;
    const wrong = wrongWith(moment, happening);
    if (wrong !== undefined) return `${happening.ref} decided ${happening.event.data['case']}: ${wrong}`;
  }
  return undefined;
}

function wrongWith({ after }: Moment, { ref, event }: Happening): string | undefined {
  const { told, locality } = after.cases.get(ref) as CaseHere;
  const before = told.slice(0, event.sequence - 1);
  const about = event.data['case'] as string;
  const on = factsOf(before, 'MeetingScheduled', 'MeetingMoved').at(-1)?.[
    'meetingOn'
  ] as `${number}-${number}-${number}`;
  const time = event.data['decidedAt'] as string | undefined;
  const at = time === undefined ? event.recordedAt : instantInEngland(on, time);
  const table = tableFor(before, locality.area, { ref: about, at });
  return (
    noQuorum(table) ??
    notFromTheChair(table, event) ??
    (after.cases.get(about)?.pathway.name === 'joint-funding' ? undefined : pastTheTerms(table, event)) ??
    unread(before, about, whoDecides(table)) ??
    packsDiffer(before, after.cases.get(about), about) ??
    notOpen(before, about)
  );
}

function noQuorum(table: Table): string | undefined {
  const further = table.panel.perItem.filter(({ when }) => table.circumstances.includes(when)).map(({ need }) => need);
  if (isQuorate({ all: [table.panel.quorum, ...further] }, table)) return undefined;
  const there = table.seats.map(({ seat, person }) => `${person} for ${seat.agency}`).join(', ');
  return `there was no quorum. In the chair: ${table.chair ?? 'nobody'}; seated: ${there || 'nobody'}; payers: ${table.payers.join(', ')}; withdrawn: ${table.recused.join(', ')}`;
}

/** Whoever says what was decided has the chair; what a funding case says is said by its own acts. */
function notFromTheChair({ chair }: Table, { by, data }: RecordedEvent): string | undefined {
  const person = by.role === 'system' ? (data['recordedBy'] as string | undefined) : by.person;
  return person === undefined || person === chair ? undefined : `${person} recorded it, and ${chair} had the chair`;
}

interface Vote {
  readonly body: string;
  readonly agrees: boolean;
}

/** Where each body has one vote, each has said yes by somebody of its own who was there; and what the terms ask for is on record. */
function pastTheTerms({ panel, seats }: Table, { data }: RecordedEvent): string | undefined {
  const recorded = ((data['recorded'] ?? []) as { what: string }[]).map(({ what }) => what);
  const missing = panel.mustRecord.find((what) => !recorded.includes(what));
  if (missing !== undefined) return `${missing} is not recorded with it, and the terms ask for it`;
  if (panel.deciding !== 'oneVoteEachBody') return undefined;
  const votes = (data['votes'] ?? []) as Vote[];
  const there = seats.filter(({ seat }) => seat.sits === 'deciding').map(({ seat }) => seat.body);
  for (const { body } of panel.seats.filter(({ sits }) => sits === 'deciding')) {
    if (!votes.some((vote) => vote.body === body && vote.agrees)) return `${body} has one vote, and has not said yes`;
    if (!there.includes(body)) return `${body} said yes, and nobody of it was there`;
  }
  return undefined;
}

/** The packs of an item that the meeting was told of, oldest first. */
function packsOf(told: History, about: string): readonly string[] {
  return told.flatMap(({ type, data }) => {
    const several = type === 'PapersCirculated' ? data['packs'] : type === 'ItemsCarriedOver' ? data['items'] : [data];
    const ofIt = ((several ?? []) as Record<string, unknown>[]).filter((each) => each['case'] === about);
    if (type === 'ItemsCarriedOver')
      return ofIt.flatMap((each) => ((each['packs'] ?? []) as { digest: string }[]).map(({ digest }) => digest));
    if (!['ItemAdded', 'PapersCirculated', 'PackReplaced'].includes(type)) return [];
    return ofIt.flatMap(({ packDigest }) => (packDigest === undefined ? [] : [packDigest as string]));
  });
}

function unread(told: History, about: string, people: readonly string[]): string | undefined {
  const pack = packsOf(told, about).at(-1);
  if (pack === undefined) return undefined;
  const taken = factsOf(told, 'ItemsCarriedOver').flatMap((each) =>
    (each['items'] as Record<string, unknown>[]).filter((item) => item['case'] === about),
  );
  const reads = [
    ...taken.flatMap((item) =>
      ((item['reads'] ?? []) as { person: string; digest: string }[]).map(({ person, digest }) => [person, digest]),
    ),
    ...factsOf(told, 'PackRead')
      .filter((each) => each['case'] === about)
      .map(({ person, by, packDigest }) => [person ?? by, packDigest]),
  ];
  const stale = people.filter((person) => reads.findLast(([reader]) => reader === person)?.[1] !== pack);
  return stale.length === 0
    ? undefined
    : `it was decided on a pack that these have not read as it now is: ${stale.join(', ')}`;
}

/** The meeting knows the pack that the case itself has. */
function packsDiffer(told: History, about: CaseHere | undefined, ref: string): string | undefined {
  const own = about === undefined ? undefined : lastPackOf(about.told);
  const known = packsOf(told, ref).at(-1);
  const isUrgent = about !== undefined && factsOf(about.told, 'UrgentFundingDecided').length > 0;
  if (own === undefined || own === known || (isUrgent && known === undefined)) return undefined;
  return `the pack of the case is ${own}, and the meeting decided on ${known}`;
}

/** The pack that the case itself has: what is supplied makes a new one only where it carries its digest. */
const lastPackOf = (told: History): unknown =>
  factsOf(told, 'HistoryPackBuilt', 'InformationSupplied', 'ContributionReceived').findLast(
    ({ packDigest }) => packDigest !== undefined,
  )?.['packDigest'];

/** An item is decided once, while it is on the table: an interest that is declared meanwhile takes it off. What is ratified need not be opened. */
function notOpen(told: History, about: string): string | undefined {
  const acts = [
    'ItemAdded',
    'ItemsCarriedOver',
    'ItemOpened',
    'InterestDeclared',
    'ItemDecided',
    'ItemDeferred',
    'ItemRolled',
    'ItemWithdrawn',
  ];
  const last = told.findLast(
    ({ type, data }) => acts.includes(type) && (data['case'] === about || type === 'ItemsCarriedOver'),
  );
  if (last?.type === 'ItemOpened') return undefined;
  const isRatified = toldOfItem(told, about).findLast(({ kind }) => kind !== undefined)?.kind === 'ratification';
  if (isRatified && ['ItemAdded', 'ItemsCarriedOver'].includes(last?.type ?? '')) return undefined;
  return `it was not on the table: the last that happened to it is ${last?.type ?? 'nothing'}`;
}
