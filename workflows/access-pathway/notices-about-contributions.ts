import type { NoticeRow } from '#engine/pathway';
import { byWhen, phone, type Told } from '../every-case/notices.js';
import type { Referral } from './referral.js';
import { CONTRIBUTORS } from './triage-events.js';

type Row = NoticeRow<Referral>;

/** The agencies as a sentence calls them. */
export const AGENCIES: Readonly<Record<string, string>> = {
  setting: 'the school, nursery or college',
  health: 'health',
  socialCare: 'social care',
};

/** Asked, chased, and its lead told when it is overdue. */
function aboutContribution(name: (typeof CONTRIBUTORS)[number]): readonly Row[] {
  const asked = ({ contributions }: Referral, { sequence }: Told['act']) => contributions[name]?.askedBy === sequence;
  const forThis = (_file: Referral, { data }: Told['act']) => data.key === name;
  const chase = (on: Row['on']): Row => ({
    template: 'information-chased',
    on,
    to: `contributor:${name}`,
    channels: ['email', 'inapp'],
    when: forThis,
    words: (facts) => ({
      subject: `Your contribution to ${facts.ref}`,
      body: `We asked what you know, ${byWhen(facts, 'contribution-received', name)}. Please answer today, if only in two lines. “Not known to us” is an answer. A colleague can take it over: ring ${phone(facts)}.`,
    }),
  });
  return [
    ...['ReferralAccepted', 'ContributionRequested', 'PanelDecided'].map(
      (on): Row => ({
        template: 'information-requested',
        on,
        to: `contributor:${name}`,
        channels: ['email', 'inapp'],
        when: asked,
        words: (facts) => ({
          subject: `What do you know? ${facts.ref}`,
          body: `Please tell us what you know, what has been tried and what came of it, ${byWhen(facts, 'contribution-received', name)}. “Not known to us” is an answer, with the screening questions. Questions: ${phone(facts)}.`,
        }),
      }),
    ),
    chase({ warned: 'contribution-received' }),
    chase({ missed: 'contribution-received' }),
    {
      template: 'information-overdue',
      on: { missed: 'contribution-received' },
      to: `lead:${name}`,
      channels: ['email'],
      when: forThis,
      words: (facts) => ({
        subject: `Overdue from your service: ${facts.ref}`,
        body: `What ${AGENCIES[name]} knows was due ${byWhen(facts, 'contribution-received', name)} and has not come. A family waits for it. Please see that it comes today, or tell us who will write it. The panel may go on without it.`,
      }),
    },
  ];
}

/** Who is told what about each agency's contribution. */
export const NOTICES_ABOUT_CONTRIBUTIONS: readonly Row[] = CONTRIBUTORS.flatMap(aboutContribution);
