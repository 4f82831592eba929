import { givenIn, type StoryAct } from '#test/given';
import { register } from '#workflows/register';

/** The acts of an ordinary request for joint funding, for its specs. */

export const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

export const omar = { person: 'omar', role: 'caseOfficer' };
export const callum = { person: 'callum', role: 'coordinator' };
export const ursula = { person: 'ursula', role: 'panelChair' };
export const edward = { person: 'edward', role: 'funder' };
export const harriet = { person: 'harriet', role: 'funder' };
export const simone = { person: 'simone', role: 'funder' };
export const stefan = { person: 'stefan', role: 'funder' };
export const nadia = { person: 'nadia-o', role: 'family' };
export const system = { person: 'system', role: 'system' };

export const child = { name: 'Ade Okoro', dateOfBirth: '2013-01-20' };
export const contact = { name: 'Nadia Okoro', phone: '07700 900 160', person: 'nadia-o' };

export const school = {
  id: 'l1',
  what: '38-week residential school',
  section: 'F',
  unit: 'year',
  units: 1,
  unitPence: 10_000_001,
};
export const psychology = {
  id: 'l2',
  what: 'Clinical psychology',
  section: 'G',
  unit: 'year',
  units: 1,
  unitPence: 999_999,
};
export const transport = { id: 'l3', what: 'Transport', section: 'none', unit: 'year', units: 1, unitPence: 1_234_567 };

export const asked: StoryAct = {
  type: 'FundingRequested',
  on: '2026-02-06',
  by: omar,
  child,
  contact,
  why: 'residential',
  lines: [school, psychology, transport],
  options: [
    { what: 'Residential school', yearlyPence: 10_000_001 },
    { what: 'Day school with respite', yearlyPence: 6_400_000, local: true },
  ],
  outcomes: ['Ade sleeps through', 'He learns with two others'],
  done: ['multiAgencyMeeting'],
  familyView: 'We want him home at weekends.',
  tried: [
    { what: 'One-to-one support at school', result: 'no change' },
    { what: 'Respite', result: 'helped a little' },
  ],
};
export const complete: StoryAct = { type: 'FundingValidated', on: '2026-02-09', by: callum };
export const heard: StoryAct = { type: 'VoiceRecorded', on: '2026-02-09', by: omar, words: 'I like the dog there.' };
export const built: StoryAct = { type: 'HistoryPackBuilt', on: '2026-02-09', by: system, packDigest: 'j1' };
export const listed: StoryAct = { type: 'ListedForPanel', on: '2026-02-10', by: system, meetingOn: '2026-02-25' };
export const shares: StoryAct = {
  type: 'SplitProposed',
  on: '2026-02-13',
  by: omar,
  splits: [
    { line: 'l1', basis: 'FIXED_PERCENT', parts: { education: 50, health: 30, socialCare: 20 } },
    { line: 'l3', basis: 'NEEDS_LED_LINE', payer: 'education' },
  ],
};
export const opened: StoryAct = {
  type: 'PanelItemOpened',
  on: '2026-02-25',
  by: system,
  chair: 'ursula',
  deciding: [
    { person: 'edward', agency: 'education' },
    { person: 'harriet', agency: 'health' },
    { person: 'stefan', agency: 'socialCare' },
  ],
  recused: ['simone'],
};
export const ready = [asked, complete, heard, built] as const;
export const atPanel = [...ready, listed, shares, opened] as const;

export const says = (by: StoryAct['by'], agency: string, more: object = {}): StoryAct => ({
  type: 'AgencyPositionRecorded',
  on: '2026-02-25',
  by: by as NonNullable<StoryAct['by']>,
  agency,
  position: 'agree',
  ...more,
});
export const allSayYes = [says(edward, 'education'), says(stefan, 'socialCare'), says(harriet, 'health')] as const;

export const decidedAgainst = (type: string, more: object = {}): StoryAct => ({
  type,
  on: '2026-02-25',
  by: ursula,
  reasons: 'Nothing nearer meets his needs, and he has asked to go.',
  evidence: ['Report of the educational psychologist, January 2026'],
  secondPerson: 'edward',
  ...more,
});
export const decided = (type: string, more: object = {}): StoryAct => ({
  ...decidedAgainst(type),
  howAndWhenTheChildReturns: 'Home each weekend; a local sixth form from 2029.',
  ...more,
});
export const agreed = decided('FundingAgreed');
export const told: StoryAct = { type: 'DecisionNotified', on: '2026-02-27', by: callum, providerContact: 'kofi' };
export const started: StoryAct = {
  type: 'PackageStarted',
  on: '2026-04-13',
  by: omar,
  providerConfirms: true,
  familyConfirms: true,
};
export const inPlace = [...atPanel, ...allSayYes, agreed, told, started] as const;
