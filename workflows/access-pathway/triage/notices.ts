import type { NoticeRow } from '#engine/telling';
import { byWhen, phone } from '../../every-case/notices.js';
import type { Referral } from '../case.js';
import { CONTRIBUTORS } from './acts.js';

type Row = NoticeRow<Referral>;
type Contributor = (typeof CONTRIBUTORS)[number];

/** The agencies as a sentence calls them. */
export const AGENCIES: Readonly<Record<string, string>> = {
  setting: 'the school, nursery or college',
  health: 'health',
  socialCare: 'social care',
};

/** Asked, chased, and its lead told when it is overdue. */
function aboutContribution(name: Contributor): readonly Row[] {
  return [
    ...['ReferralAccepted', 'ContributionRequested', 'PanelDecided'].map((on) => asking(name, on)),
    chasing(name, { warned: 'contribution-received' }),
    chasing(name, { missed: 'contribution-received' }),
    {
      template: 'information-overdue',
      on: { missed: 'contribution-received' },
      to: `lead:${name}`,
      channels: ['email'],
      when: (_file, { data }) => data.key === name,
      words: (facts) => ({
        subject: `Overdue from your service: ${facts.ref}`,
        body: `What ${AGENCIES[name]} knows was due ${byWhen(facts, 'contribution-received', name)} and has not come. A family waits for it. Please see that it comes today, or tell us who will write it. The panel may go on without it.`,
      }),
    },
  ];
}

function asking(name: Contributor, on: string): Row {
  return {
    template: 'information-requested',
    on,
    to: `contributor:${name}`,
    channels: ['email', 'inapp'],
    when: ({ contributions }, { sequence }) => contributions[name]?.askedBy === sequence,
    words: (facts) => ({
      subject: `What do you know? ${facts.ref}`,
      body: `Please tell us what you know, what has been tried and what came of it, ${byWhen(facts, 'contribution-received', name)}. “Not known to us” is an answer, with the screening questions. Questions: ${phone(facts)}.`,
    }),
  };
}

function chasing(name: Contributor, on: Row['on']): Row {
  return {
    template: 'information-chased',
    on,
    to: `contributor:${name}`,
    channels: ['email', 'inapp'],
    when: (_file, { data }) => data.key === name,
    words: (facts) => ({
      subject: `Your contribution to ${facts.ref}`,
      body: `We asked what you know, ${byWhen(facts, 'contribution-received', name)}. Please answer today, if only in two lines. “Not known to us” is an answer. A colleague can take it over: ring ${phone(facts)}.`,
    }),
  };
}

/** Who is told what about each agency's contribution. */
export const NOTICES_ABOUT_CONTRIBUTIONS: readonly Row[] = CONTRIBUTORS.flatMap(aboutContribution);
