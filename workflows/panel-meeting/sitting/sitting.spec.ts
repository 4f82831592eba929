import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import {
  cannotDecide,
  concluded,
  convened,
  decided,
  everybodyHasRead,
  given,
  joan,
  members,
  onTheTable,
  sitting,
  there,
} from '#test/ordinary/meeting';
import { panelMeeting } from '../pathway.js';

const without = (person: string) => members.filter((one) => one.person !== person);
const petra = (more: object = {}) => ({ person: 'petra', post: 'healthPanelDeputy', ...more });
const nobodyForHealth = [...everybodyHasRead, there(without('nia')), cannotDecide] as const;

describe('a meeting without a quorum', () => {
  it('is inquorate: it is reconvened within ten working days, and those who were missing are told', () => {
    given(panelMeeting, ...everybodyHasRead, there(without('nia')))
      .when(cannotDecide)
      .leadsTo({
        state: 'inquorate',
        deadlines: { 'meeting-reconvened': '2026-02-04', 'meeting-convened': null },
        notices: ['agency-missing → healthServiceLead by email', 'agency-missing → designatedClinicalOfficer by email'],
        tasks: ['Fix a day on which the panel can decide (nobody is there for health)'],
      });
  });

  it('discusses and does not decide, and says who is missing', () => {
    given(panelMeeting, ...nobodyForHealth)
      .when({ type: 'ItemDiscussed', on: '2026-01-21', by: joan, case: 'AAAA-1111', what: 'What the school sees.' })
      .leadsTo({ state: 'inquorate' });
    given(panelMeeting, ...nobodyForHealth)
      .when(decided())
      .isRefused({
        rule: 'quorumIsThereForTheItem',
        reason:
          'Case AAAA-1111 can be discussed and not decided: nobody is there for health. Ask a deputy in, or let the next meeting hear it first.',
        law: 'The panel’s terms of reference',
      });
  });

  it('sits when somebody comes after all', () => {
    const late = there([...without('nia'), { person: 'nia', post: 'healthPanelMember', from: '09:50' }]);
    given(panelMeeting, ...nobodyForHealth, { ...late, at: '2026-01-21T09:52:00Z' })
      .when({ ...convened, at: '2026-01-21T09:53:00Z' })
      .leadsTo({ state: 'inSession', deadlines: { 'meeting-reconvened': null } });
  });

  it('is not opened, and no family is written to, before the chair confirms that it cannot decide', () => {
    const early = given(panelMeeting, ...everybodyHasRead, there(without('nia')));
    early.when(convened).isRefused({
      rule: 'theChairConfirmsThatItCannotDecide',
      reason:
        'There is no quorum: nobody is there for health. If somebody is only late: wait, record again who is there, and open the meeting then. If nobody comes: confirm that the panel cannot decide, and the families are told today.',
      law: 'The panel’s terms of reference',
    });
    early
      .when({ ...cannotDecide, by: { person: 'callum', role: 'coordinator' } })
      .isRefused({ rule: 'theChairSaysItThemselves' });
    const { linked } = given(panelMeeting, ...everybodyHasRead, there(without('nia')), there(members)).when(convened)
      .decision as Accepted;
    expect(linked).toEqual([]);
  });

  it('is not opened again while nobody has come: nobody is told twice', () => {
    given(panelMeeting, ...nobodyForHealth)
      .when({ ...cannotDecide, at: '2026-01-21T09:53:00Z' })
      .isRefused({
        rule: 'theMeetingIsQuorate',
        reason:
          'The meeting has no quorum still: nobody is there for health. Record again who is there when somebody has come.',
      });
  });

  it('is inquorate without somebody in the chair', () => {
    given(panelMeeting, ...everybodyHasRead, there(without('joan')))
      .when({ ...cannotDecide, by: { person: 'callum', role: 'coordinator' } })
      .leadsTo({ state: 'inquorate' });
  });

  it('does not take a deputy for a member who has not the authority of the seat', () => {
    given(panelMeeting, ...everybodyHasRead, there([...without('nia'), petra()]))
      .when(cannotDecide)
      .leadsTo({ state: 'inquorate' });
    given(panelMeeting, ...everybodyHasRead, there([...without('nia'), petra({ authority: true })]))
      .when(convened)
      .leadsTo({ state: 'inSession' });
  });
});

describe('attendance', () => {
  const refused = (present: Parameters<typeof there>[0], more: object = {}) =>
    given(panelMeeting, ...everybodyHasRead).when(there(present, more));

  it('puts nobody in two seats, and nobody in a seat that the panel does not have', () => {
    refused([...members, { person: 'joan', post: 'educationPanelDeputy' }]).isRefused({ rule: 'nobodySitsTwice' });
    refused([...members, { person: 'asha', post: 'accessCoordinator1' }]).isRefused({ rule: 'everySeatIsOfThePanel' });
    refused([{ person: 'joan', post: 'panelChair', from: '11:00', until: '10:00' }]).isRefused({
      rule: 'peopleGoAfterTheyCome',
    });
  });

  it('lets in three observers who have promised confidentiality', () => {
    const observer = (name: string, confidential = true) => ({ name, confidential });
    const four = ['Ann', 'Ben', 'Cat', 'Dov'].map((name) => observer(name));
    refused(members, { observers: four }).isRefused({
      rule: 'observersAreFew',
      reason: 'The panel’s terms allow 3 observers at one meeting.',
    });
    refused(members, { observers: [observer('Ann', false)] }).isRefused({ rule: 'observersPromiseConfidentiality' });
    refused(members, { observers: four.slice(0, 3) }).leadsTo({});
  });
});

describe('the end of a meeting', () => {
  it('waits for the item on the table', () => {
    given(panelMeeting, ...onTheTable)
      .when(concluded)
      .isRefused({
        rule: 'noItemIsOnTheTable',
        reason: 'Case AAAA-1111 is on the table. Decide it, or put it off, before the meeting ends.',
      });
  });

  it('sends on what was not heard, and owes the minutes in five working days', () => {
    const { next, linked } = given(panelMeeting, ...sitting).when(concluded).decision as Accepted;
    expect(next.snapshot.context).toMatchObject({ items: [{ case: 'AAAA-1111', state: 'rolled' }] });
    expect(linked).toEqual([
      {
        ref: 'AAAA-1111',
        type: 'PanelItemRolled',
        data: { meeting: 'TEST-CASE', because: 'the panel did not come to it' },
      },
    ]);
    given(panelMeeting, ...onTheTable, decided())
      .when(concluded)
      .leadsTo({ state: 'concluded', deadlines: { 'minutes-signed': '2026-01-28' } });
  });
});
