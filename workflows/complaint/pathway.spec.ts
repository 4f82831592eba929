import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import type { CaseFile } from '../every-case/case.js';
import { register } from '../register.js';
import { complaint } from './pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const contact = { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' };
const raised: StoryAct = { type: 'ComplaintRaised', on: '2026-03-24', contact, about: ['We were sent on'] };
const carol = { person: 'carol', role: 'complaintsOfficer' };
const acknowledged: StoryAct = {
  type: 'ComplaintAcknowledged',
  on: '2026-03-26',
  by: carol,
  definition: 'How we were told',
  route: 'corporate',
};
const answered: StoryAct = { type: 'ComplaintAnswered', on: '2026-04-10', by: carol, outcome: 'upheldInPart' };

describe('a complaint', () => {
  it('is seen by whoever in the family made it', () => {
    const { person: _account, ...byTelephone } = contact;
    const priya = { person: 'priya', role: 'family' };
    const { decision } = given(complaint).when({ ...raised, contact: byTelephone, by: priya });
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    expect(complaint.projection(decision.next.snapshot.context as CaseFile).named).toEqual(['priya']);
  });

  it('is acknowledged within five working days', () => {
    given(complaint)
      .when(raised)
      .leadsTo({
        state: 'received',
        deadlines: { 'corporate-stage1-ack': '2026-03-31' },
        notices: ['complaint-receipt → priya by portal', 'new-complaint → complaintsOfficer by inapp'],
      });
  });

  it('is answered within ten working days of the acknowledgement, Easter not counted', () => {
    given(complaint, raised)
      .when(acknowledged)
      .leadsTo({
        state: 'stage1',
        deadlines: { 'corporate-stage1-ack': null, 'corporate-stage1-response': '2026-04-13' },
        notices: ['complaint-acknowledged → priya by letter'],
      });
    given(complaint, raised, acknowledged)
      .when(answered)
      .leadsTo({
        state: 'stage1Responded',
        deadlines: { 'corporate-stage1-response': null },
        notices: ['complaint-answered → priya by letter'],
      });
  });

  it('is closed only once it has been answered, unless it is taken back', () => {
    const closed: StoryAct = { type: 'ComplaintClosed', on: '2026-07-03', by: carol, reason: 'Content' };
    given(complaint, raised).when(closed).isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(complaint, raised, acknowledged, answered).when(closed).leadsTo({ state: 'closed' });
    given(complaint, raised)
      .when({ type: 'ComplaintWithdrawn', on: '2026-03-25', reason: 'It is sorted' })
      .leadsTo({ state: 'withdrawn', deadlines: { 'corporate-stage1-ack': null } });
  });

  it('stays where it is when its owner leaves', () => {
    given(complaint, raised)
      .when({ type: 'OwnerLeft', on: '2026-03-25', person: 'carol', posts: ['complaintsOfficer'] })
      .leadsTo({
        state: 'received',
        regions: { custody: 'ownerAway' },
        deadlines: { 'new-holder-accepts#complaintsOfficer': '2026-03-27' },
      });
  });
});
