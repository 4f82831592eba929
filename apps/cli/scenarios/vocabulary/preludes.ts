import type { StoryData } from '../story.js';
import type { PreludeAct } from './prelude-act.js';
import { PRELUDES_OF_COMPLAINTS, PRELUDES_OF_FEEDBACK } from './preludes-of-complaints.js';

/** Played only where the story says that the child has been heard. */
export const VOICE_HEARD: PreludeAct = {
  day: 24,
  event: 'VOICE.CAPTURE',
  by: 'coordinator',
  data: { how: 'a talk at home', words: 'I like drawing and I do not like the bell.' },
};

const RECEIVED: readonly PreludeAct[] = [
  { day: 1, event: 'REFERRAL.SUBMIT', by: 'family' },
  { day: 2, event: 'OWNER.ACCEPT', by: 'coordinator' },
];

const GATHERING: readonly PreludeAct[] = [
  ...RECEIVED,
  { day: 8, event: 'TRIAGE.ACCEPT', by: 'triageClinician', data: { reason: 'needs in more than one area' } },
];

const READY: readonly PreludeAct[] = [
  ...GATHERING,
  { day: 15, event: 'INFO.RECEIVED', by: 'coordinator', data: { from: 'setting', summary: 'by telephone' } },
  { day: 16, event: 'INFO.RECEIVED', by: 'schoolNurse', data: { from: 'health' } },
  {
    day: 17,
    event: 'INFO.RECEIVED',
    by: 'socialCareScreening',
    data: { from: 'socialCare', nilReturn: true, screeningQuestions: 'answered' },
  },
  VOICE_HEARD,
  { day: 26, event: 'PACK.BUILD', by: 'system', data: { packHash: 'p1' } },
];

/** Both sides are asked to pay a half, and the panel has it before it. */
const BEFORE_THE_FUNDING_PANEL: readonly PreludeAct[] = [
  {
    day: 60,
    event: 'FUNDING.REQUEST',
    by: 'laCaseOfficer',
    data: { lines: ['l1'], options: 1, multiAgencyMeeting: '2025-10-01', familyView: 'It must go on.' },
  },
  { day: 60, event: 'VOICE.CAPTURE', by: 'laCaseOfficer', data: { how: 'a talk', words: 'I want to stay there.' } },
  { day: 61, event: 'FUNDING.VALIDATE', by: 'coordinator' },
  { day: 62, event: 'PACK.BUILD', by: 'system' },
  { day: 63, event: 'SPLIT.PROPOSE', by: 'laCaseOfficer', data: { l1: '50/50' } },
  { day: 64, event: 'PANEL.LIST', by: 'coordinator' },
  { day: 85, event: 'ITEM.OPEN', by: 'meeting' },
];

/** By machine and state: how a case gets there. Every clock that would still run in that state runs. */
export const PRELUDES: Readonly<Record<string, Readonly<Record<string, readonly PreludeAct[]>>>> = {
  accessPathway: {
    'pre.received': RECEIVED,
    'pre.informationGathering': GATHERING,
    'pre.readyForPanel': READY,
    'panel.listed': [...READY, { day: 40, event: 'PANEL.LIST', by: 'coordinator' }],
  },
  complaint: PRELUDES_OF_COMPLAINTS,
  feedback: PRELUDES_OF_FEEDBACK,
  fundingCase: { atPanel: BEFORE_THE_FUNDING_PANEL },
};

/** Parts of what a story says is given that belong to an event of its prelude. */
export const GIVEN: Readonly<Record<string, (given: StoryData) => Readonly<Record<string, unknown>>>> = {
  'PACK.BUILD': ({ triedRegister }) =>
    Array.isArray(triedRegister)
      ? {
          triedRegister: triedRegister.map(({ what, by, from, to, result }) => ({
            what,
            by,
            from,
            ...(to && { to }),
            result,
          })),
        }
      : {},
};
