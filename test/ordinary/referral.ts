import { givenIn, type StoryAct } from '#test/given';
import { register } from '#workflows/register';

/** The acts of an ordinary story on the access pathway, for its specs. */

export const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

export const dana = { person: 'dana', role: 'family' };
export const tom = { person: 'tom', role: 'settingContributor' };
export const asha = { person: 'asha', role: 'coordinator' };
export const ruth = { person: 'ruth', role: 'triageClinician' };
export const joan = { person: 'joan', role: 'panelChair' };
export const system = { person: 'system', role: 'system' };

export const child = { name: 'Ellis Marlow' };
export const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
export const worry = 'He is not coping at school.';

export const byFamily: StoryAct = { type: 'ReferralSubmitted', on: '2026-03-05', by: dana, child, contact, worry };
export const bySchool: StoryAct = { ...byFamily, on: '2025-09-15', by: tom };
export const accepted: StoryAct = { type: 'ReferralAccepted', on: '2026-03-12', by: ruth };
export const heard: StoryAct = {
  type: 'VoiceRecorded',
  on: '2026-03-16',
  by: asha,
  words: 'I like it when it is quiet.',
};
export const contributed = ['setting', 'health', 'socialCare'].map(
  (from): StoryAct => ({ type: 'ContributionReceived', on: '2026-03-20', by: asha, from }),
);
export const built: StoryAct = {
  type: 'HistoryPackBuilt',
  on: '2026-03-23',
  by: system,
  packDigest: 'p1',
  triedRegister: [
    { what: 'INCREDIBLE_YEARS', result: 'no change' },
    { what: 'VISUAL_TIMETABLE', result: 'helped a little' },
  ],
};
export const listed: StoryAct = {
  type: 'ListedForPanel',
  on: '2026-03-25',
  by: system,
  meetingOn: '2026-04-15',
  members: ['joan', 'nia'],
};
export const read = (person: string, packDigest = 'p1'): StoryAct => ({
  type: 'HistoryPackRead',
  on: '2026-04-10',
  by: { person, role: 'panelMember' },
  packDigest,
  confirmed: true,
});
export const opened: StoryAct = { type: 'PanelItemOpened', on: '2026-04-15', by: system };
export const ready = [byFamily, accepted, heard, ...contributed, built] as const;
export const inSession = [...ready, listed, read('joan'), read('nia'), opened] as const;
export const decided = (facts: object): StoryAct => ({ type: 'PanelDecided', on: '2026-04-15', by: joan, ...facts });
export const told: StoryAct = { type: 'DecisionNotified', on: '2026-04-17', by: asha };
export const allocated: StoryAct = {
  type: 'ProviderAllocated',
  on: '2026-04-20',
  by: asha,
  provider: 'neurodevelopment team',
};
export const waits = [...inSession, decided({ outcome: 'BOTH' }), told, allocated] as const;

export const turnedAway = {
  type: 'ReferralRedirected',
  on: '2026-03-16',
  by: ruth,
  reason: 'EARLY_HELP_FIRST',
  to: 'Early Help',
  secondPerson: 'helen',
  acceptedBy: 'edith',
  firstContactBy: '2026-03-24',
  unmetNeed: ['SEMH'],
  rightsBlock: true,
} as const;
