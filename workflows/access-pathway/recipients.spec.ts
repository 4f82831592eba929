import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { accepted, asha, byFamily, contributed, given, inSession, ruth, system, tom } from '#test/ordinary/referral';
import { register } from '../register.js';
import type { Referral } from './case.js';
import { accessPathway } from './pathway.js';

const area = register.area('north-east-lincolnshire');

/** Whom a word means once a story has been told. */
function whoIs(addressee: string, before: readonly StoryAct[], last: StoryAct) {
  const { decision } = given(accessPathway, ...before).when(last);
  return accessPathway.whoIs(addressee, (decision as Accepted).next.snapshot.context as Referral, area);
}

const known: StoryAct = { ...byFamily, child: { name: 'Ellis Marlow', setting: 'Quay Primary' } };
const withAddress: StoryAct = { ...known, settingEmail: 'office@quay.example' };
const quay = {
  post: 'headteacher@quay primary',
  otherwise: { name: 'Quay Primary', email: 'office@quay.example' },
};

describe('whoever a referral waits for', () => {
  it('is whoever began the draft, who reads it as their own', () => {
    const draft: StoryAct = { type: 'ReferralStarted', on: '2026-03-02', by: { person: 'dana', role: 'family' } };
    expect(whoIs('author', [], draft)).toEqual([{ person: 'dana' }]);
    const { decision } = given(accessPathway).when(draft);
    expect(accessPathway.projection((decision as Accepted).next.snapshot.context as Referral).named).toEqual(['dana']);
    expect(whoIs('author', [], byFamily)).toEqual([{ post: 'accessCoordinator1' }]);
  });

  it('is each who was asked for what is missing', () => {
    const list = (...askedOf: string[]): StoryAct => ({
      type: 'MissingInformationListed',
      on: '2026-03-09',
      by: asha,
      items: askedOf.map((holder) => ({ what: `from ${holder}`, heldBy: holder, askedOf: holder })),
    });
    expect(whoIs('holders', [byFamily], list('family', 'health', 'family'))).toEqual([
      { person: 'dana', ways: { phone: '07700 900 117' } },
      { post: 'schoolNursing' },
    ]);
    expect(whoIs('holders', [withAddress], list('setting'))).toEqual([quay]);
    expect(whoIs('holders', [byFamily], list('other'))).toEqual([{ post: 'accessCoordinator1' }]);
  });

  it('is each agency that has not answered yet, and the owner once all have', () => {
    const [setting, health, socialCare] = contributed as [StoryAct, StoryAct, StoryAct];
    expect(whoIs('contributors', [byFamily, accepted], setting)).toEqual([
      { post: 'schoolNursing' },
      { post: 'socialCareScreening' },
    ]);
    expect(whoIs('contributors', [byFamily, accepted, setting, health], socialCare)).toEqual([
      { post: 'accessCoordinator1' },
    ]);
    const bySchool: StoryAct = { ...byFamily, by: tom };
    const consent: StoryAct = { type: 'ConsentRecorded', on: '2026-03-06', by: asha, result: 'given' };
    expect(whoIs('contributors', [bySchool, consent], { ...accepted, by: ruth })).toContainEqual({ person: 'tom' });
  });
});

describe('the school, nursery or college', () => {
  const decided: StoryAct = {
    type: 'PanelDecided',
    on: '2026-04-15',
    by: system,
    outcome: 'BOTH',
  };
  const told: StoryAct = { type: 'DecisionNotified', on: '2026-04-17', by: asha };

  it('is its own head; where it has none here, its own address, where whoever referred said it', () => {
    expect(whoIs('contributor:setting', [withAddress], accepted)).toEqual([quay]);
    const { decision } = given(accessPathway, withAddress, ...inSession.slice(1), decided).when(told);
    const sent = (decision as Accepted).effects.filter(
      (effect) => effect.kind === 'notice' && effect.template === 'decision-to-setting',
    );
    expect(sent).toMatchObject([{ to: quay, channel: 'email' }]);
  });

  it('is its own head alone, where no address was given', () => {
    expect(whoIs('setting', [], known)).toEqual([{ post: 'headteacher@quay primary' }]);
    expect(whoIs('contributor:setting', [known], accepted)).toEqual([{ post: 'headteacher@quay primary' }]);
  });
});
