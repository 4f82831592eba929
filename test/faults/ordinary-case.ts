import type { Story } from './stories.js';

const FAMILY = { person: 'dana', role: 'family' };
const COORDINATOR = { person: 'asha', role: 'coordinator' };
const CHILD = { name: 'Robin Example', dateOfBirth: '2017-03-27', setting: 'Example Primary School' };
const CONTACT = { name: 'Dana Marlow', relationship: 'mother', phone: '07700 900 117', person: 'dana' };
const WORRY = 'Robin cannot bear noise, hardly sleeps, and has stopped going into the classroom since the summer.';

/** A case with nothing remarkable in it: the work that there is most of. */
export const ordinaryCase: Story = {
  title: 'An ordinary referral, as far as the panel’s list',
  pathway: 'access-pathway',
  area: 'north-east-lincolnshire',
  acts: [
    {
      type: 'ReferralSubmitted',
      occurredOn: '2026-01-05',
      by: FAMILY,
      data: { child: CHILD, contact: CONTACT, worry: WORRY, strands: ['asd', 'sensory'], channel: 'page' },
    },
    { type: 'OwnerAccepted', occurredOn: '2026-01-06', by: COORDINATOR, data: { knownAs: 'Asha' } },
    {
      type: 'ConsentRecorded',
      occurredOn: '2026-01-06',
      by: FAMILY,
      data: { result: 'given', givenBy: 'parent', recipients: ['Example Primary School', 'School nursing'] },
    },
    { type: 'ReferralFoundComplete', occurredOn: '2026-01-07', by: COORDINATOR, data: {} },
    {
      type: 'ReferralAccepted',
      occurredOn: '2026-01-14',
      by: { person: 'ruth', role: 'triageClinician' },
      data: { reason: 'Needs an assessment by several professions', ask: ['setting', 'health', 'socialCare'] },
    },
    {
      type: 'PromiseMade',
      occurredOn: '2026-01-15',
      by: COORDINATOR,
      data: { what: 'Ring the family after school on Friday', by: '2026-01-16' },
    },
    {
      type: 'VoiceRecorded',
      occurredOn: '2026-01-20',
      by: COORDINATOR,
      data: { words: 'I like the quiet corner. I do not like assembly.', how: 'a talk' },
    },
    {
      type: 'ContributionReceived',
      occurredOn: '2026-01-26',
      by: COORDINATOR,
      data: {
        from: 'setting',
        summary: 'Works alone in the library; two terms of small-group support helped a little.',
      },
    },
    {
      type: 'ContributionReceived',
      occurredOn: '2026-01-28',
      by: COORDINATOR,
      data: { from: 'health', summary: 'Hearing tested in 2024 and normal; sleep diary kept for six weeks.' },
    },
    {
      type: 'ContributionReceived',
      occurredOn: '2026-01-30',
      by: COORDINATOR,
      data: { from: 'socialCare', nilReturn: true, screeningQuestions: 'Six asked, none with concern' },
    },
    {
      type: 'FeedbackGiven',
      occurredOn: '2026-02-02',
      by: FAMILY,
      data: { words: 'We were told each time what would happen next.' },
    },
  ],
};
