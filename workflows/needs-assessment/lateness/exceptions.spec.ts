import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { givenIn, type StoryAct } from '#test/given';
import { agreed, asked, assessing, LUCY, OMAR, requested, told } from '#test/ordinary/assessment';
import type { AreaProfile } from '../../areas/profile.js';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

const area = register.area('north-east-lincolnshire') as AreaProfile;
const given = givenIn({ calendar: register.calendar, area });
const sought = given(needsAssessment, ...assessing);

/** As the council published it: its last day is 22 July 2026. Advice was asked for on 16 July, the first day of the window. */
const closure: StoryAct = {
  type: 'ExceptionClaimed',
  on: '2026-09-03',
  by: OMAR,
  ground: 'schoolClosure',
  about: 'education',
  evidence: ['School term dates'],
  firstDay: '2026-07-23',
  endsOn: '2026-09-02',
};
const { firstDay: _first, endsOn: _last, ...withoutDays } = closure;

describe('an exception', () => {
  it.each(['waitingList', 'staffShortage', 'STAFF_SHORTAGE', 'another', 'christmas'])('is never %s', (ground) => {
    sought.when({ ...closure, ground, about: 'educationalPsychologist' }).isRefused({
      code: 'RULE_NOT_MET',
      rule: 'theGroundIsInTheRegulations',
      law: 'SI 2014/1530 regs 5(4), 8(2), 10(4) and 13(3)',
    });
  });

  it('of a missed appointment covers the advice of a health body alone, and not the authority’s own limits', () => {
    const missed = { ...withoutDays, ground: 'missedAppointment' };
    sought.when({ ...missed, about: 'health' }).leadsTo({ state: 'assessing' });
    sought.when({ ...missed, about: 'education' }).isRefused({ rule: 'theGroundIsForThisAdvice' });
    sought.when({ ...missed, about: 'ehcp-final' }).isRefused({ rule: 'theGroundIsForThisAdvice' });
  });

  it('of an absence tells its days, and lasts four weeks; a school term does not matter to it', () => {
    const away = { ...withoutDays, ground: 'absentFromTheArea', about: 'ehcp-final' };
    sought.when(away).isRefused({ rule: 'itLastedFourWeeksOnEnd' });
    const from = { ...away, firstDay: '2026-08-03' };
    sought.when({ ...from, endsOn: '2026-08-30' }).isRefused({ rule: 'itLastedFourWeeksOnEnd' });
    sought.when({ ...from, endsOn: '2026-08-31' }).leadsTo({ state: 'assessing' });
  });

  it('is evidenced, and approved by somebody else; no date moves', () => {
    sought.when({ ...closure, evidence: undefined }).isRefused({ rule: 'theGroundIsEvidenced' });
    const claimed = given(needsAssessment, ...assessing, closure);
    claimed.when({ type: 'ExceptionApproved', on: '2026-09-03', by: OMAR }).isRefused({ rule: 'aSecondPersonAgrees' });
    claimed
      .when({ type: 'ExceptionApproved', on: '2026-09-03', by: LUCY })
      .leadsTo({ deadlines: { 'ehcp-final': '2026-11-09', 'ehcp-refusal': '2026-10-12' } });
    sought
      .when({ type: 'ExceptionApproved', on: '2026-09-03', by: LUCY })
      .isRefused({ rule: 'anExceptionWaitsForApproval' });
  });
});

describe('the closure of a school', () => {
  it('lasts four weeks at least, unlike Christmas', () => {
    const law = 'SI 2014/1530 regs 5(4), 8(2)(b) and 10(4): “for a continuous period of not less than 4 weeks”';
    sought
      .when({ ...closure, firstDay: '2026-12-19', endsOn: '2027-01-05' })
      .isRefused({ rule: 'itLastedFourWeeksOnEnd', law });
    sought.when({ ...closure, endsOn: '2026-08-19' }).isRefused({ rule: 'itLastedFourWeeksOnEnd' });
    sought.when({ ...closure, endsOn: '2026-08-20' }).leadsTo({ state: 'assessing' });
  });

  it('covers the advice of the school and never that of the NHS', () => {
    sought.when({ ...closure, about: 'health' }).isRefused({ rule: 'theGroundIsForThisAdvice' });
    sought.when({ ...closure, about: 'ehcp-final' }).leadsTo({ state: 'assessing' });
  });

  it('lies within the terms that are on record, or the claim says where the school’s own dates are shown', () => {
    const dayEarlier = { ...closure, firstDay: '2026-07-22' };
    sought.when(dayEarlier).isRefused({ rule: 'theSchoolIsKnownToHaveBeenClosed' });
    const { decision } = sought.when(dayEarlier);
    expect(decision.outcome === 'refused' && decision.reason).toContain(
      'On record: from Thursday 23 July 2026, open again on Wednesday 2 September 2026. Leave both days out',
    );
    sought.when({ ...closure, endsOn: '2026-09-03' }).isRefused({ rule: 'theSchoolIsKnownToHaveBeenClosed' });
    sought.when({ ...dayEarlier, datesShownBy: ' ' }).isRefused({ code: 'FIELDS_WRONG' });
    sought.when({ ...dayEarlier, datesShownBy: 'The school’s page of term dates' }).leadsTo({ state: 'assessing' });
  });

  it('is the one on record where the claim tells no days, if the head was asked in its window', () => {
    sought.when(withoutDays).leadsTo({ state: 'assessing' });
    sought.when({ ...withoutDays, firstDay: '2026-07-23' }).isRefused({ rule: 'itLastedFourWeeksOnEnd' });
    const inJune = given(
      needsAssessment,
      requested,
      told,
      { ...agreed, on: '2026-06-29' },
      { ...asked, on: '2026-06-29' },
    );
    inJune.when(withoutDays).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
  });

  it('counts only where the advice was asked for in its window, both ends included', () => {
    const askedOn = (on: CivilDate) =>
      given(needsAssessment, requested, told, { ...agreed, on: '2026-07-10' }, { ...asked, on });
    for (const claim of [closure, withoutDays]) {
      askedOn('2026-07-15').when(claim).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
      askedOn('2026-07-16').when(claim).leadsTo({ state: 'assessing' });
      askedOn('2026-08-26').when(claim).leadsTo({ state: 'assessing' });
      askedOn('2026-08-27').when(claim).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
    }
  });

  it('may excuse the decision whether to assess, where the head was told in its window that it was considered', () => {
    const toldOn = (on: CivilDate) => given(needsAssessment, requested, { ...told, on });
    const decision = { ...withoutDays, about: 'ehcna-decision', on: '2026-08-04' as const };
    toldOn('2026-06-24').when(decision).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
    toldOn('2026-07-16').when(decision).leadsTo({ state: 'considering' });
  });
});

describe('the closure of a school with days of its own', () => {
  const settings = [
    {
      setting: 'Humberside Free School',
      urn: '139999',
      year: '2025/26',
      closures: [{ firstClosedDay: '2026-07-09', reopens: '2026-08-25' }],
      source: 'its page of term dates',
    },
    { setting: 'Little Oaks Nursery', year: '2025/26', closures: [], source: 'open all the year' },
  ] as const;
  const terms = { years: area.schoolTerms?.years ?? [], settings };
  const there = givenIn({ calendar: register.calendar, area: { ...area, schoolTerms: terms } as AreaProfile });
  const of = (setting: string, on: CivilDate) =>
    there(
      needsAssessment,
      { ...requested, child: { name: 'Kit Nayar', setting } },
      told,
      { ...agreed, on: '2026-07-01' },
      { ...asked, on },
    );

  it('is the school’s, by its name or its number, and not the area’s', () => {
    for (const name of ['humberside  free school', 'Humberside FS (URN 139999)']) {
      of(name, '2026-07-02').when(withoutDays).leadsTo({ state: 'assessing' });
      of(name, '2026-08-19').when(withoutDays).isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
      of(name, '2026-07-16').when(closure).isRefused({ rule: 'theSchoolIsKnownToHaveBeenClosed' });
    }
    of('Another School', '2026-07-16').when(closure).leadsTo({ state: 'assessing' });
  });

  it('does not exist where a setting is open all the year', () => {
    of('Little Oaks Nursery', '2026-07-16').when(closure).isRefused({ rule: 'theSchoolIsKnownToHaveBeenClosed' });
    of('Little Oaks Nursery', '2026-07-16')
      .when(withoutDays)
      .isRefused({ rule: 'adviceWasAskedForInTheClosureWindow' });
  });
});
