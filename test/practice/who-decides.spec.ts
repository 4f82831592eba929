import { describe, expect, it } from '@jest/globals';
import { months } from '#statutory-calendar/periods';
import { panelMeeting } from '#workflows/panel-meeting/pathway';
import { givenThere, panel, payers, problemsOf, seat } from './a-place.js';
import { as, meetingOf } from './at-a-panel.js';

const council = seat('councilLead', { agency: 'education', body: 'council', sits: 'deciding' });
const health = seat('healthLead', { agency: 'health', body: 'health', sits: 'deciding' });

describe('Bradford, Complex Care Panel', () => {
  const bradford = panel('Complex Care Panel', {
    cadence: { words: 'every month', every: months(1) },
    chair: { rule: 'fixed', post: 'deputyDirector', deputies: ['otherDeputyDirector'] },
  });
  const said = { panels: [bradford] };
  const given = givenThere(said);
  const { called } = meetingOf(bradford);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('is chaired by a deputy director and by nobody below', () => {
    given(panelMeeting)
      .when(called({ chair: 'otherDeputyDirector' }))
      .leadsTo({ state: 'scheduled' });
    given(panelMeeting)
      .when(called({ chair: 'headOfService' }))
      .isRefused({ rule: 'theChairIsOfThePanel' });
  });
});

describe('Slough, the chair after advice', () => {
  const slough = panel('Slough panel', {
    seats: [council, health],
    quorum: { all: [{ chair: true }, { members: 2 }] },
    deciding: 'chairAfterAdvice',
  });
  const said = { panels: [slough] };
  const given = givenThere(said);
  const { papersOut, read, there, convened, opened, decided, everybody } = meetingOf(slough);
  const onTheTable = (paying: readonly string[]) =>
    [...papersOut({ payers: paying }), read('chair'), there(everybody), convened, opened] as const;

  it('may be used for what is not joint money', () => {
    expect(problemsOf(said)).toEqual([]);
    const joint = payers('Slough money panel', { deciding: 'chairAfterAdvice' });
    expect(problemsOf({ panels: [joint] })).toEqual([
      'The chair of Slough money panel would decide about the money of 3 agencies. Let each payer decide about its own (payersOnly).',
    ]);
  });

  it('lets the chair make the recorded decision where one agency pays, and nobody else', () => {
    given(panelMeeting, ...onTheTable(['education']))
      .when(decided())
      .leadsTo({});
    given(panelMeeting, ...onTheTable(['education']))
      .when(decided({ by: as('councilLead', 'panelChair') }))
      .isRefused({ rule: 'whoeverRecordsItHasTheChair' });
  });

  it('does not let the chair decide about the money of two', () => {
    given(panelMeeting, ...onTheTable(['education', 'health']))
      .when(decided())
      .isRefused({ rule: 'theMoneyIsOfOneAgency' });
  });
});

describe('Northamptonshire, high-needs panel', () => {
  const advises = { agency: 'other', body: 'school', sits: 'advising' } as const;
  const northamptonshire = panel('High-needs panel', {
    cadence: { words: 'about nine times a year' },
    chair: {
      rule: 'independentFacilitator',
      post: 'facilitator',
      deputies: ['secondFacilitator'],
      bodies: { facilitator: 'independent', secondFacilitator: 'independent' },
    },
    seats: [council, seat('headOfASchool', advises)],
    quorum: { all: [{ agency: 'education', atLeast: 1 }, { chair: true }] },
    observers: { max: 3 },
    minutes: { signatures: 2, differentBodies: false, within: months(1) },
  });
  const said = { panels: [northamptonshire] };
  const given = givenThere(said);
  const { papersOut, read, there, convened, cannotDecide, opened, decided, everybody } = meetingOf(northamptonshire);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('is led by a facilitator who decides nothing; the authority decides, and has read', () => {
    const begun = [there(everybody), convened] as const;
    given(panelMeeting, ...papersOut(), read('councilLead'), ...begun, opened)
      .when(decided())
      .leadsTo({});
    given(panelMeeting, ...papersOut(), read('facilitator'), ...begun)
      .when(opened)
      .isRefused({ rule: 'everyDecidingMemberHasReadThePack' });
  });

  it('decides nothing without the authority', () => {
    given(panelMeeting, ...papersOut(), read('councilLead'), there(['facilitator', 'headOfASchool']), cannotDecide)
      .when(decided())
      .isRefused({ rule: 'quorumIsThereForTheItem' });
  });

  it('lets in three observers, and not a fourth', () => {
    const observers = ['Ann', 'Ben', 'Cat', 'Dov'].map((name) => ({ name, confidential: true }));
    given(panelMeeting, ...papersOut())
      .when(there(everybody, { observers: observers.slice(0, 3) }))
      .leadsTo({});
    given(panelMeeting, ...papersOut())
      .when(there(everybody, { observers }))
      .isRefused({ rule: 'observersAreFew', reason: 'The panel’s terms allow 3 observers at one meeting.' });
  });
});

describe('the form for an EHC needs assessment top-up', () => {
  const topUp = panel('Top-up panel', {
    seats: [council, health, seat('moderatingChair', { agency: 'education', body: 'council', sits: 'advising' })],
    quorum: { all: [{ agency: 'education', atLeast: 1 }, { chair: true }] },
    minutes: { signatures: 2, differentBodies: false, posts: ['moderatingChair'], within: months(1) },
  });
  const said = { panels: [topUp] };
  const given = givenThere(said);
  const { onTheTable, decided, concluded } = meetingOf(topUp);
  const drafted = { type: 'MinutesDrafted', on: '2026-01-22', minutesDigest: 'm1' } as const;
  const signed = (post: string, role = 'panelMember') =>
    ({ type: 'MinutesSigned', on: '2026-01-23', by: as(post, role) }) as const;
  const over = [...onTheTable(), decided(), concluded, drafted, signed('chair', 'panelChair')] as const;

  it('may be used, and not where the moderating chair has no seat', () => {
    expect(problemsOf(said)).toEqual([]);
    const unseated = { ...topUp, seats: [council, health] };
    expect(problemsOf({ panels: [unseated] })).toEqual([
      'The minutes of Top-up panel are signed by moderatingChair, who has no seat. Add the seat, or name another.',
    ]);
  });

  it('stands when the panel chair and the moderating chair have signed', () => {
    given(panelMeeting, ...over)
      .when(signed('moderatingChair'))
      .leadsTo({ state: 'minutesSigned' });
  });

  it('does not stand by any other second signature', () => {
    given(panelMeeting, ...over)
      .when(signed('healthLead'))
      .leadsTo({ state: 'minutesDraft' });
  });
});
