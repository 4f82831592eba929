import { describe, expect, it } from '@jest/globals';
import type { ClockRow } from '#engine/clock-row';
import type { Limit } from '#engine/limit';
import { calendarOfEnglandAndWales } from '#statutory-calendar/bank-holidays';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { reckonIfAny } from '#statutory-calendar/reckon';
import { choicesIn, readingsOf } from '#statutory-calendar/rule-readings';
import { NOT_DEFINED } from '#statutory-calendar/working-days';
import { LAW, lawBook } from '#workflows/law';
import { register } from '#workflows/register';
import { CLOCK_IDS } from './clock-ids.js';
import { computed, tried } from './dates-of-the-law.js';

const limits: readonly Limit[] = Object.values(LAW).flat();
const doubtsOf = ({ due, readings = [] }: Limit) => [...readingsOf(due), ...readings];

describe('the table of the law', () => {
  it('has every clock once or as versions that follow one another, and no other', () => {
    expect([...new Set(limits.map(({ id }) => id))].sort()).toEqual([...CLOCK_IDS].sort());
    expect(CLOCK_IDS).toHaveLength(154);
    for (const id of CLOCK_IDS) {
      const versions = limits.filter((each) => each.id === id);
      versions.slice(1).forEach((version, index) => {
        expect([id, (versions[index]?.validTo ?? '9999') < (version.validFrom ?? '')]).toEqual([id, true]);
      });
    }
  });

  it.each(limits.map((limit) => [limit.id, limit] as const))('%s is complete', (_id, limit) => {
    for (const words of [limit.title, limit.starts, limit.owedBy, limit.law, limit.next]) expect(words).not.toBe('');
    expect(Object.keys(lawBook.breaches)).toContain(limit.breach);
    expect(limit.exceptions.filter((code) => lawBook.exceptions[code] === undefined)).toEqual([]);
    expect(doubtsOf(limit).filter((id) => lawBook.readings[id] === undefined)).toEqual([]);
    expect(['read', 'secondary', 'memory']).toContain(limit.evidence);
  });

  it('has a use for every exception, breach and reading', () => {
    const codes = limits.flatMap(({ exceptions, exceptionsAsRead }) => [
      ...exceptions,
      ...Object.values(exceptionsAsRead?.choices ?? {}).flat(),
    ]);
    const reaching = Object.entries(lawBook.exceptions).filter(([, { reaches }]) => reaches !== undefined);
    expect(Object.keys(lawBook.exceptions).sort()).toEqual(
      [...new Set([...codes, ...reaching.map(([code]) => code)])].sort(),
    );
    expect(Object.keys(lawBook.breaches).sort()).toEqual([...new Set(limits.map(({ breach }) => breach))].sort());
    expect(Object.keys(lawBook.readings).sort()).toEqual([...new Set(limits.flatMap(doubtsOf))].sort());
  });

  it('ends at five in the afternoon whatever the Rules of a tribunal or its directions ask for (r.12(1) of both)', () => {
    const theirs = limits.filter(
      ({ kind, law }) => kind === 'direction' || (kind === 'statutory' && /^(HESC|Upper Tribunal) Rules/.test(law)),
    );
    expect(theirs.length).toBeGreaterThan(10);
    const atMidnight = theirs.filter(
      ({ id, validTo }) => !computed(id, { trigger: validTo ?? '2026-03-04' }).answer.byFive,
    );
    expect(atMidnight.map(({ id }) => id)).toEqual([]);
  });

  it('gives an exception only where the instrument has one', () => {
    const having = (code: string) => limits.filter(({ exceptions }) => exceptions.includes(code)).map(({ id }) => id);
    expect(having('X5')).toEqual(['ehcna-decision']);
    expect(having('X8')).toEqual(['ehcna-advice-response', 'reassess-advice']);
    expect(having('X10')).toEqual(['ehcp-refusal', 'ehcp-final']);
    expect(having('X27')).toEqual(['reassess-final']);
    expect(having('X45')).toEqual(['unopposed-assess-notify', 'unopposed-make-draft', 'unopposed-make-final']);
    expect(having('X-AGREE')).toEqual(['mediation-agreement-appealable', 'mediation-agreement-non-appealable']);
    const excusable = limits.filter(({ exceptions }) => exceptions.some((code) => lawBook.exceptions[code]?.closure));
    expect(excusable.filter(({ id }) => /review|transfer|move|cease/.test(id))).toEqual([]);
  });
});

describe('doubtful words', () => {
  it.each([
    [
      'working-day',
      ['la-transfer', 'icb-change-notify', 'mediation-cert-deemed', 'he-disclosure', 'detained-plan-copy'],
    ],
    ['before-a-date', ['phase-transfer-other', 'phase-transfer-secondary-to-post16']],
    ['at-least-so-long-before', ['annual-review-meeting-notice', 'annual-review-papers', 'mediation-date-notice']],
    ['at-least-months-before', ['phase-transfer-post16-to-post16']],
    ['tribunal-rolls-into-closed-days', ['appeal-lodge', 'cease-earliest']],
    ['months-without-closed-days', ['ut-permission-application', 'ut-notice-of-appeal', 'ut-response']],
    ['reg-45-7-reaches-3A', ['unopposed-assess-no-plan', 'unopposed-assess-final']],
    ['order-being-made', ['order-assess-final', 'order-amend-provision', 'order-continue-and-amend']],
    ['appeal-period-for-ceasing', ['cease-earliest']],
    ['draft-served-again', ['ehcp-draft-representations', 'ehcp-earliest-finalise']],
    ['lgsco-start-day', ['lgsco-complaint']],
    ['continuing-care-start', ['cypcc-decision']],
    ['court-office-closed', ['judicial-review']],
    ['annual-review-anniversary', ['annual-review-complete']],
  ])('%s is named by the rows that turn on it', (reading, ids) => {
    const naming = limits.filter((limit) => doubtsOf(limit).includes(reading)).map(({ id }) => id);
    expect(naming).toEqual(expect.arrayContaining(ids));
  });

  it('have the same choices in the rules and in the table of readings, and the same default', () => {
    const inRules = [...limits.flatMap(({ due }) => choicesIn(due)), NOT_DEFINED];
    for (const { reading, choices } of inRules) {
      expect([reading, ...choices]).toEqual([reading, ...Object.keys(lawBook.readings[reading]?.choices ?? {})]);
    }
    for (const { choices, default: otherwise } of Object.values(lawBook.readings)) {
      expect(Object.keys(choices)[0]).toBe(otherwise);
    }
  });
});

describe('a clock that runs on a case and stands in the table', () => {
  const days: readonly CivilDate[] = [
    '2026-01-05',
    '2025-12-19',
    '2026-03-27',
    '2026-06-30',
    '2026-10-28',
    '2028-02-29',
  ];
  const bound = register
    .pathways()
    .flatMap(({ name, clocks }) => clocks.map((row) => [name, row] as const))
    .filter(([, { id }]) => CLOCK_IDS.includes(id));

  it.each(bound.map(([name, row]) => [`${name}: ${row.id}`, row] as const))(
    '%s falls due as the table says',
    (_n, row) => {
      for (const from of days) expect([from, onCase(row, from)]).toEqual([from, byTable(row.id, from)]);
    },
  );
});

function onCase({ due }: ClockRow<unknown>, from: CivilDate): CivilDate | null {
  return reckonIfAny(due, { from, calendar: calendarOfEnglandAndWales(), named: from }).due;
}

function byTable(clock: string, trigger: CivilDate): CivilDate | null {
  const came = tried(clock, { trigger });
  return 'answer' in came ? came.answer.due : null;
}
