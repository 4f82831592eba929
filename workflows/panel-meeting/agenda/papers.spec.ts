import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { wordsOf } from '#test/ordinary/appeal';
import {
  added,
  callum,
  circulated,
  closed,
  given,
  joan,
  nia,
  onTheAgenda,
  pack,
  papersOut,
  read,
  scheduled,
} from '#test/ordinary/meeting';
import { panelMeeting } from '../pathway.js';

describe('the papers', () => {
  it('go out when every item has its pack', () => {
    given(panelMeeting, scheduled, added('AAAA-1111'), closed).when(circulated).isRefused({
      rule: 'everyItemHasItsPack',
      reason: 'No pack is known of: AAAA-1111. Build it on the case, or give its digest here.',
    });
    given(panelMeeting, scheduled, added('AAAA-1111'), closed)
      .when({ ...circulated, packs: [{ case: 'AAAA-1111', packDigest: 'p1' }] })
      .leadsTo({ state: 'papersCirculated' });
  });

  it('are the current ones', () => {
    given(panelMeeting, ...onTheAgenda, closed)
      .when({ ...circulated, packs: [{ case: 'AAAA-1111', packDigest: 'p0' }] })
      .isRefused({ rule: 'thePacksSentAreTheCurrentOnes' });
  });

  it('need none for an urgent decision that is only ratified', () => {
    given(panelMeeting, scheduled, added('AAAA-1111', { kind: 'ratification' }), closed)
      .when(circulated)
      .leadsTo({ state: 'papersCirculated' });
  });

  it('are read against their digest, with reminders three working days and one before', () => {
    given(panelMeeting, ...onTheAgenda, closed)
      .when(circulated)
      .leadsTo({
        state: 'papersCirculated',
        deadlines: { 'papers-read#3wd': '2026-01-16', 'papers-read#1wd': '2026-01-20', 'papers-circulated': null },
        notices: ['panel-papers → wes by email', 'panel-papers → designatedClinicalOfficer by email'],
      });
  });

  it('promise no deputy where there may be none', () => {
    const sent = given(panelMeeting, ...onTheAgenda, closed).when(circulated).decision;
    expect(wordsOf(sent, 'panel-papers', 'email')).toContain(
      'whoever stands in for your seat is then asked, if anybody does.',
    );
  });

  it('remind those who have not read them: by email first, to the telephone the day before', () => {
    const reminded = (key: string, on: '2026-01-16' | '2026-01-20') =>
      given(panelMeeting, ...papersOut, read({ person: 'hal', role: 'panelMember' })).when({
        type: 'DeadlineApproaching',
        on,
        at: `${on}T08:00:00.000Z`,
        by: { person: 'clock', role: 'clock' },
        clock: 'papers-read',
        key,
        generation: 1,
        dueOn: on,
        daysLeft: 0,
      });
    reminded('3wd', '2026-01-16').leadsTo({ notices: ['pack-unread → nia by email', 'pack-unread → joan by email'] });
    const { effects } = reminded('3wd', '2026-01-16').decision as unknown as { effects: readonly object[] };
    const sent = effects.map((effect) => JSON.stringify(effect)).join();
    if (sent.includes('"hal"') || sent.includes('"sms"')) throw new Error(sent);
    reminded('1wd', '2026-01-20').leadsTo({ notices: ['pack-unread → nia by sms', 'pack-unread → nia by email'] });
  });

  it('count as read only as they now are: a new document makes stale what was read, and those who had read are told', () => {
    given(panelMeeting, ...papersOut, read(nia))
      .when({ ...pack('AAAA-1111', 'p2', { what: 'a speech and language report' }), on: '2026-01-19' })
      .leadsTo({ state: 'papersCirculated', notices: ['stale-pack → nia by email'] });
    given(panelMeeting, ...papersOut, { ...pack('AAAA-1111', 'p2', { what: 'a report' }), on: '2026-01-16' })
      .when(read(nia, { on: '2026-01-17' }))
      .isRefused({
        rule: 'theReadingIsOfTheCurrentPack',
        reason: 'That is not the current pack of case AAAA-1111. New since: a report. Read the current one.',
      });
  });

  it('are read by those who have a seat: a deputy says which', () => {
    const deputy = read({ person: 'petra', role: 'panelMember' });
    given(panelMeeting, ...papersOut)
      .when(deputy)
      .isRefused({ rule: 'theReaderHasASeat' });
    given(panelMeeting, ...papersOut)
      .when({ ...deputy, post: 'healthPanelDeputy' })
      .leadsTo({});
  });

  it('leave the chair where it was: a deputy of the chair who says which seat they take is not thereby in it', () => {
    const { members: _, ...uninvited } = scheduled;
    const late = { ...added('BBBB-2222', { lateReason: 'The hearing is next week' }), on: '2026-01-16', by: joan };
    const asDeputy = { ...read({ person: 'helen', role: 'panelChair' }), post: 'headOfService' };
    given(panelMeeting, uninvited, added('AAAA-1111'), pack('AAAA-1111', 'p1'), closed, circulated, asDeputy)
      .when(late as StoryAct)
      .leadsTo({ state: 'papersCirculated' });
  });

  it('are read by nobody for another', () => {
    given(panelMeeting, ...papersOut)
      .when({ ...read(nia), person: 'hal' } as StoryAct)
      .isRefused({ rule: 'nobodyReadsForAnother' });
  });
});

const effectsOf = (decision: unknown) => (decision as Accepted).effects;
const tasksDone = (decision: unknown) => [
  ...new Set(effectsOf(decision).flatMap((effect) => (effect.kind === 'taskDone' ? [effect.task] : []))),
];
const sent = (decision: unknown, template: string) =>
  effectsOf(decision).filter((effect) => effect.kind === 'notice' && effect.template === template);
const sentOn = (ref: string): StoryAct => ({
  type: 'ItemRolled',
  on: '2026-01-19',
  by: callum,
  case: ref,
  because: 'The time was over',
});

describe('an interest', () => {
  const declared = (person: string, more: object = {}) => ({
    type: 'InterestDeclared',
    on: '2026-01-16' as const,
    by: { person, role: 'panelMember' },
    case: 'AAAA-1111',
    what: 'the child is a neighbour’s',
    ...more,
  });

  it('takes the papers of that item away, and asks the deputy', () => {
    given(panelMeeting, ...papersOut)
      .when(declared('nia'))
      .leadsTo({
        notices: ['deputy-asked → healthPanelDeputy by email'],
        tasks: ['Read the papers of case AAAA-1111 and stand in for that item'],
      });
    given(panelMeeting, ...papersOut, declared('nia'))
      .when(read(nia, { on: '2026-01-17' }))
      .isRefused({ rule: 'theReaderHasNoInterest' });
  });

  it('that leaves nobody for the seat asks the co-ordinator for somebody, for as long as the item waits', () => {
    const deputy: StoryAct = { ...declared('petra'), post: 'healthPanelDeputy' };
    const nobodyLeft = given(panelMeeting, ...papersOut, deputy).when(declared('nia'));
    nobodyLeft.leadsTo({
      notices: ['stand-in-wanted → panelCoordinator by email'],
      tasks: ['Nobody stands in for somebody who withdrew from case AAAA-1111: find somebody who takes the seat'],
    });
    expect(sent(nobodyLeft.decision, 'deputy-asked')).toEqual([]);
  });

  it('asks a deputy for one item: what becomes of another ends nothing of it', () => {
    const two = [
      ...papersOut,
      { ...added('BBBB-2222'), lateReason: 'It came late', lateReasonBy: 'joan', on: '2026-01-08' },
    ] as const;
    const elsewhere = given(panelMeeting, ...two, declared('nia')).when(sentOn('BBBB-2222'));
    const here = given(panelMeeting, ...two, declared('nia')).when(sentOn('AAAA-1111'));
    expect(tasksDone(elsewhere.decision)).toEqual(['stand-in BBBB-2222']);
    expect(tasksDone(here.decision)).toEqual(['stand-in AAAA-1111']);
  });

  it('is declared by whoever has it, or recorded for them by the co-ordinator', () => {
    given(panelMeeting, ...papersOut)
      .when(declared('hal', { person: 'nia' }))
      .isRefused({ rule: 'aMemberDeclaresForThemselves' });
    given(panelMeeting, ...papersOut)
      .when(declared('callum', { by: callum, person: 'nia' }))
      .leadsTo({ notices: ['deputy-asked → healthPanelDeputy by email'] });
  });

  it('leaves the rest of the agenda as it is', () => {
    given(
      panelMeeting,
      scheduled,
      added('AAAA-1111'),
      added('BBBB-2222'),
      pack('AAAA-1111', 'p1'),
      pack('BBBB-2222', 'q1'),
    )
      .when({ ...declared('nia'), case: 'CCCC-3333' })
      .isRefused({
        rule: 'theItemIsOnTheAgenda',
        reason: 'Case CCCC-3333 is not on the agenda of this meeting. It has: AAAA-1111, BBBB-2222.',
      });
  });
});
