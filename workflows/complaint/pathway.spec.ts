import { describe, expect, it } from '@jest/globals';
import {
  acknowledged,
  answered,
  carol,
  contact,
  givenComplaint as given,
  priya,
  raised,
} from '#test/ordinary/complaint';
import { OWN_ACTS } from './acts.js';
import type { Complaint } from './case.js';
import { complaint } from './pathway.js';

describe('a complaint', () => {
  it('is seen by whoever in the family made it', () => {
    const { person: _account, ...byTelephone } = contact;
    const { decision } = given().when({ ...raised, contact: byTelephone, by: priya });
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    expect(complaint.projection(decision.next.snapshot.context as Complaint).named).toEqual(['priya']);
  });

  it('is acknowledged within five working days', () => {
    given()
      .when(raised)
      .leadsTo({
        state: 'received',
        deadlines: { 'corporate-stage1-ack': '2026-03-31' },
        notices: ['complaint-receipt → priya by portal', 'new-complaint → complaintsOfficer by inapp'],
      });
  });

  it('is answered within ten working days of the acknowledgement, Easter not counted', () => {
    given(raised)
      .when(acknowledged)
      .leadsTo({
        state: 'stage1',
        deadlines: { 'corporate-stage1-ack': null, 'corporate-stage1-response': '2026-04-13' },
        notices: ['complaint-acknowledged → priya by letter'],
      });
    given(raised, acknowledged)
      .when(answered)
      .leadsTo({
        state: 'stage1Responded',
        deadlines: { 'corporate-stage1-response': null, 'complaint-taken-further': '2026-05-11' },
        notices: ['complaint-answered → priya by letter'],
      });
  });

  it('is closed only once it has been answered, unless it is taken back', () => {
    const closed = { type: 'ComplaintClosed', on: '2026-07-03', by: carol, reason: 'Content' } as const;
    given(raised).when(closed).isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(raised, acknowledged, answered)
      .when(closed)
      .leadsTo({ state: 'closed', notices: ['complaint-closed → priya by letter'] });
    given(raised)
      .when({ type: 'ComplaintWithdrawn', on: '2026-03-25', by: priya, reason: 'It is sorted' })
      .leadsTo({
        state: 'withdrawn',
        deadlines: { 'corporate-stage1-ack': null },
        notices: ['complaint-withdrawn → complaintsOfficer by email'],
      });
  });

  it('stays where it is when its owner leaves', () => {
    given(raised)
      .when({ type: 'OwnerLeft', on: '2026-03-25', person: 'carol', posts: ['complaintsOfficer'] })
      .leadsTo({
        state: 'received',
        regions: { custody: 'ownerAway' },
        deadlines: { 'new-holder-accepts#complaintsOfficer': '2026-03-27' },
      });
  });

  it('is read in full by whoever may answer it, or a part of it', () => {
    const answering = Object.entries(complaint.roles).filter(([, { records }]) =>
      ['ComplaintAnswered', 'PartAnswered'].some((act) => records.includes(act)),
    );
    expect(answering.map(([role, { reads }]) => `${role} ${reads}`)).toEqual([
      'complaintsOfficer area',
      'manager area',
      'commissioner area',
      'icbOfficer area',
    ]);
  });

  it('is told afterwards with one stop, where what was typed has its own', () => {
    const chosen = { ...{ outcome: 'upheld', decision: 'fault', ombudsman: 'lgsco' }, because: 'court' };
    const fields = ['definition', 'reason', 'reasons', 'what'].map((field) => [field, 'It was so.']);
    const data = { ...Object.fromEntries(fields), ...chosen, lead: 'council', body: 'council' };
    const told = OWN_ACTS.map((type) => complaint.told?.({ type, data }) ?? '');
    expect(told.filter((words) => !/[^.]\.$/.test(words))).toEqual([]);
  });

  it('is an act of no other case: it delays no appeal, and opens and stops nothing', () => {
    expect([complaint.opens, complaint.linkedActs ?? []]).toEqual([[], []]);
  });
});
