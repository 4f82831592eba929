import type { CivilDate } from '#statutory-calendar/civil-date';
import { practiceOf } from '#workflows/areas/practice';
import { acting, holderOf, whoMay } from './cast.js';
import { emptyWorld } from './practices.js';
import { type Moment, type Step, taken } from './steps.js';
import type { World } from './world.js';

/** A world some way into its story, and how it came there. */
export interface Beginning {
  readonly world: World;
  readonly moments: readonly Moment[];
}

/** Tells the way to a beginning: each act must be recorded, or the way leads nowhere. */
class Teller {
  readonly moments: Moment[] = [];
  #acts = 0;

  constructor(public world: World) {}

  act(on: string, type: string, data: object = {}, person?: string): this {
    const pathway = this.world.cases.get(on)?.pathway ?? this.world.pathway(on.replace(/-\d+$/, ''));
    const by = acting(person, pathway, type) ?? whoMay(pathway, type)[0];
    if (by === undefined) throw new Error(`Nobody may record ${type} on ${pathway.name}`);
    const here = this.world.cases.has(on) ? { ref: on } : { pathway: pathway.name };
    const deed = { ...here, type, data: data as Readonly<Record<string, unknown>>, by, key: `before-${this.#acts++}` };
    return this.#take({ does: 'act', deed, at: this.world.now });
  }

  until(instant: string): this {
    return this.#take({ does: 'wait', until: instant });
  }

  opened(): this {
    return this.#take({ does: 'open' });
  }

  #take(step: Step): this {
    const steps = taken(this.world, step);
    for (let each = steps.next(); ; each = steps.next()) {
      if (each.done) {
        this.world = each.value;
        return this;
      }
      this.moments.push(each.value);
      const { answer, asked } = each.value;
      if (answer.outcome === 'refused')
        throw new Error(`${asked} on the way to a beginning: ${answer.rule ?? answer.code}: ${answer.reason}`);
    }
  }
}

const F = 'joint-funding-1';
const F2 = 'joint-funding-2';
const M = 'panel-meeting-1';
const D = 'disagreement-1';
const PACK = 'pack one';
const MEETS: CivilDate = '2026-02-25';
const FUNDERS = ['educationFunder', 'healthFunder', 'socialCareFunder'];
const CHAIR = 'fundingPanelChair';
const person = (post: string) => holderOf(post) as string;

const CHILD = { child: { name: 'Max Hale' }, contact: { name: 'Jo Hale', phone: '07700 900 982' } };
const LINES = [
  { id: '1', what: 'A place at a school', section: 'F', unit: 'week', units: 38, unitPence: 100_003 },
  { id: '2', what: 'Nursing', section: 'G', unit: 'session', units: 19, unitPence: 7_777 },
];
const HUNDRED = { education: 50, health: 30, socialCare: 20 };
const WHY = { reasons: 'It is needed.', evidence: ['The report of the school'] };

const requested = (teller: Teller, on = F) =>
  teller.act(on, 'FundingRequested', {
    ...CHILD,
    lines: LINES,
    options: [{ what: 'A place nearby', yearlyPence: 4_000_000 }],
    outcomes: ['To read'],
    done: ['multiAgencyMeeting', 'continuingCareChecklist'],
    familyView: 'They want it.',
  });

const scheduled = (teller: Teller) => {
  const panel = practiceOf(teller.world.locality.area).panels.find(({ decides }) => decides.includes('joint-funding'));
  return teller.act(M, 'MeetingScheduled', { panel: panel?.id, meetingOn: MEETS, startsAt: '09:00' });
};

const ready = (teller: Teller, on = F) =>
  requested(teller, on)
    .act(on, 'SplitProposed', { splits: LINES.map(({ id }) => ({ line: id, basis: 'FIXED_PERCENT', parts: HUNDRED })) })
    .act(on, 'FundingValidated')
    .act(on, 'VoiceRecorded', { words: 'I like swimming.' })
    .act(on, 'HistoryPackBuilt', { packDigest: PACK });

const readBy = (teller: Teller, on: string) => {
  for (const post of [CHAIR, ...FUNDERS])
    teller.act(M, 'PackRead', { case: on, packDigest: PACK, confirmed: true, post }, person(post));
  return teller;
};

const read = (teller: Teller) => {
  ready(scheduled(teller)).act(M, 'ItemAdded', { case: F, kind: 'decision' });
  return readBy(teller.act(M, 'AgendaClosed').act(M, 'PapersCirculated'), F);
};

/** A second request at the same meeting: what is decided of the one decides nothing of the other. */
const both = (teller: Teller) => {
  ready(ready(scheduled(teller)), F2);
  for (const on of [F, F2]) teller.act(M, 'ItemAdded', { case: on, kind: 'decision' });
  return readBy(readBy(teller.act(M, 'AgendaClosed').act(M, 'PapersCirculated'), F), F2);
};

const there = (posts: readonly string[]) => ({ present: posts.map((post) => ({ person: person(post), post })) });
const ALL = [CHAIR, ...FUNDERS, 'designatedClinicalOfficer'];

const sitting = (teller: Teller, papers = read) =>
  papers(teller)
    .until(`${MEETS}T09:10:00.000Z`)
    .act(M, 'AttendanceRecorded', there(ALL))
    .act(M, 'MeetingConvened', {}, person(CHAIR));

const atTheTable = (teller: Teller) => sitting(teller).act(M, 'ItemOpened', { case: F }, person(CHAIR));

const said = (teller: Teller, health: object) => {
  const position = (agency: string, post: string, says: object) =>
    teller.act(F, 'AgencyPositionRecorded', { agency, ...says }, person(post));
  position('education', 'educationFunder', { position: 'agree' });
  position('socialCare', 'socialCareFunder', { position: 'agree' });
  return position('health', 'healthFunder', health);
};

const notAgreed = (teller: Teller) =>
  said(atTheTable(teller), { position: 'disagree', reason: 'It is not health’s.' }).act(
    F,
    'FundingNotAgreed',
    { ...WHY, meanwhileSecuredBy: 'The council' },
    person(CHAIR),
  );

const disputed = (teller: Teller) =>
  notAgreed(teller)
    .opened()
    .act(D, 'DisagreementAcknowledged')
    .act(D, 'StrandSet', { strand: 'C_COMMISSIONERS' })
    .act(D, 'FactsRecorded', {
      agreed: ['Max needs it'],
      disputed: ['Who pays'],
      positions: ['council', 'health'].map((side) => ({
        side,
        position: 'The other pays',
        legalBasis: 'CFA 2014 s.42',
      })),
      costPence: 3_947_877,
      meanwhile: 'What is in place goes on',
    });

const interim = (teller: Teller) =>
  disputed(teller).act(D, 'InterimProposed', { from: MEETS }).act(D, 'InterimPutInForce');

/** The mediator is asked at once, because there is a day by which it must be settled. */
const mediated = (teller: Teller) =>
  interim(teller)
    .act(D, 'RungEscalated', { to: 'mediation', because: 'The placement ends in May', leavesOutFor: 'deadline' })
    .act(D, 'MediationArranged', { meetingOn: MEETS }, person('independentMediator'))
    .act(D, 'MediationHeld', {}, person('independentMediator'));

const beforeTheBoard = (teller: Teller) =>
  interim(teller)
    .act(D, 'RungEscalated', { to: 'executives', because: 'Max is not safe', leavesOutFor: 'risk' })
    .act(D, 'RungEscalated', { because: 'They cannot agree' });

const settled = (teller: Teller) =>
  interim(teller).act(D, 'RungAgreed', {
    present: [
      { person: person('commissioningOfficer'), side: 'council' },
      { person: person('icbCaseManager'), side: 'health' },
    ],
    settlement: 'Each pays half',
    shares: { education: 50, health: 50 },
    from: MEETS,
  });

const urgently = (teller: Teller) =>
  scheduled(teller)
    .act(F, 'UrgentFundingRequested', {
      ...CHILD,
      risk: 'Max would have nowhere to sleep',
      lines: LINES,
      payers: ['education', 'health', 'socialCare'],
    })
    .act(
      F,
      'UrgentFundingDecided',
      {
        signatures: FUNDERS.map((post, index) => ({
          agency: ['education', 'health', 'socialCare'][index],
          person: person(post),
          post,
        })),
        days: 10,
      },
      person('educationFunder'),
    )
    .act(M, 'ItemAdded', { case: F, kind: 'ratification' })
    .act(M, 'AgendaClosed')
    .act(M, 'PapersCirculated')
    .until(`${MEETS}T09:10:00.000Z`)
    .act(M, 'AttendanceRecorded', there(ALL))
    .act(M, 'MeetingConvened', {}, person(CHAIR))
    .act(M, 'ItemOpened', { case: F }, person(CHAIR));

const inquorate = (teller: Teller) =>
  read(teller)
    .until(`${MEETS}T09:10:00.000Z`)
    .act(M, 'AttendanceRecorded', there([FUNDERS[0] as string]))
    .act(M, 'MeetingConvened', {}, person(CHAIR));

const agreed = (teller: Teller) =>
  said(atTheTable(teller), { position: 'agree' })
    .act(
      F,
      'FundingAgreed',
      {
        ...WHY,
        secondPerson: person('healthFunder'),
        startsOn: MEETS,
        howAndWhenTheChildReturns: 'Looked at each July.',
      },
      person(CHAIR),
    )
    .act(F, 'DecisionNotified');

const WAYS: Readonly<Record<string, (teller: Teller) => Teller>> = {
  'a request, and a meeting with an empty agenda': (teller) => ready(scheduled(teller)),
  'a request that has been read for a meeting': read,
  'a meeting in session': (teller) => sitting(teller),
  'two requests at one meeting': (teller) => sitting(teller, both).act(M, 'ItemOpened', { case: F2 }, person(CHAIR)),
  'a request at the table': atTheTable,
  'a request of which everybody has spoken': (teller) => said(atTheTable(teller), { position: 'agree' }),
  'a request that was not agreed': notAgreed,
  'a disagreement with its sheet': disputed,
  'an interim payment in force': interim,
  'an interim payment to be settled up': settled,
  'an urgent decision before the panel': urgently,
  'a meeting without a quorum': inquorate,
  'a package that was agreed': agreed,
  'a package in place': (teller) =>
    agreed(teller).act(F, 'PackageStarted', { providerConfirms: true, familyConfirms: true }),
  'a mediation that was held': mediated,
  'a disagreement before the board': beforeTheBoard,
};

export const BEGINNING_NAMES: readonly string[] = Object.keys(WAYS);

const known = new Map<string, Beginning>();

/** One of the beginnings, in one of the practices. */
export function beginning(name: string, practice: string): Beginning {
  const at = `${name} ${practice}`;
  const found = known.get(at);
  if (found !== undefined) return found;
  const way = WAYS[name];
  if (way === undefined) throw new RangeError(`There is no beginning called “${name}”`);
  const { world, moments } = way(new Teller(emptyWorld(practice)));
  known.set(at, { world, moments });
  return { world, moments };
}
