import type { CivilDate } from '#statutory-calendar/civil-date';
import { practiceOf } from '#workflows/areas/practice/practice';
import { holderOf } from './cast.js';
import { CHILD, HUNDRED, LINES, WHY } from './one-request.js';
import type { Teller } from './teller.js';
import { WAYS_OF_FAMILIES } from './ways-of-families.js';

const F = 'joint-funding-1';
const F2 = 'joint-funding-2';
const M = 'panel-meeting-1';
const D = 'disagreement-1';
const PACK = 'pack one';
const MEETS: CivilDate = '2026-02-25';
const FUNDERS = ['educationFunder', 'healthFunder', 'socialCareFunder'];
const CHAIR = 'fundingPanelChair';
const person = (post: string) => holderOf(post) as string;

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
  interim(teller).act(D, 'RungEscalated', { to: 'mediation', because: 'It ends in May', leavesOutFor: 'deadline' });

const beforeTheExecutives = (teller: Teller) =>
  interim(teller).act(D, 'RungEscalated', { to: 'executives', because: 'Max is not safe', leavesOutFor: 'risk' });

const beforeTheBoard = (teller: Teller) =>
  beforeTheExecutives(teller).act(D, 'RungEscalated', { because: 'They cannot agree' });

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
    .act(M, 'MeetingConvened', { cannotDecide: true }, person(CHAIR));

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

/** Each beginning by its name: the way that leads there. */
export const WAYS: Readonly<Record<string, (teller: Teller) => Teller>> = {
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
  'a mediation that is asked for': mediated,
  'a disagreement on its last rung': beforeTheExecutives,
  'a disagreement before the board': beforeTheBoard,
  ...WAYS_OF_FAMILIES,
};
