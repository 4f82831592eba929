import type { NoticeRow } from '#engine/telling';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone } from '../every-case/notices.js';
import { type Appeal, isHealthOnly } from './appeal.js';
import { APPEAL_CLOCKS } from './clocks.js';
import { COMPLIANCE_CLOCKS } from './clocks-of-compliance-here.js';
import { DECISIONS } from './decisions.js';
import { NOTICES_ABOUT_MEDIATION } from './notices-about-mediation.js';
import { NOTICES_ABOUT_RECOMMENDATIONS } from './notices-about-recommendations.js';
import { NOTICES_FROM_THE_TRIBUNAL } from './notices-from-the-tribunal.js';
import { adviser, appealBy, askUs, asTold, sendiass, type Told, whatWeDecided } from './words.js';

type Row = NoticeRow<Appeal>;

type Clock = (typeof COMPLIANCE_CLOCKS)[number];

const AGREED_POINTS: readonly Clock[] = ['mediation-agreement-non-appealable', 'agreed-by-the-day-named'].map((id) => ({
  id,
  what: 'do what was agreed',
}));

const TITLES: Readonly<Record<string, string>> = Object.fromEntries(APPEAL_CLOCKS.map(({ id, title }) => [id, title]));

const isAboutAPlan = ({ context: { kind } }: Told): boolean => kind !== null && DECISIONS[kind].isAboutAPlan;

/** The time to act: said once on the page when it begins, and by text message before it ends. */
const NOTICES_ABOUT_THE_TIME: readonly Row[] = [
  {
    template: 'rights-begin',
    on: 'RightOfAppealArose',
    to: 'family',
    channels: ['portal'],
    words: (facts) => ({
      subject: `If you do not agree with us: ${facts.ref}`,
      body: [
        `${whatWeDecided(facts)}. You do not have to do anything. If you do not agree, this is where you see what you can do, and until when: ${facts.ref}.`,
        ...(facts.context.isPlacementOnly
          ? []
          : [
              `Ring ${adviser(facts)} ${byWhen(facts, 'mediation-contact-adviser')}. You need not mediate: they give you a certificate either way.${isAboutAPlan(facts) ? ' An appeal about the school alone needs none.' : ''}`,
            ]),
        `The Tribunal must have an appeal by ${appealBy(facts)}; or, where that is later, within one month of the certificate.`,
        `You can talk to us as well, and lose no time by it. ${askUs(facts)}`,
      ].join('\n\n'),
    }),
  },
  {
    template: 'rights-end-soon',
    on: { warned: 'mediation-contact-adviser' },
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Your time to ring the mediation adviser ends soon: ${facts.ref}`,
      body: `${facts.ref}: if you want to mediate or to appeal, ring ${adviser(facts)} ${byWhen(facts, 'mediation-contact-adviser')}. After that the adviser may give no certificate. You do not have to do either. Free advice: ${sendiass(facts)}.`,
    }),
  },
  {
    template: 'rights-end-soon',
    on: { warned: 'appeal-lodge' },
    to: 'family',
    channels: ['sms', 'portal'],
    words: (facts) => ({
      subject: `Your time to appeal ends soon: ${facts.ref}`,
      body: `${facts.ref}: if you want to appeal, the Tribunal must have your appeal by ${appealBy(facts)}. You do not have to appeal. Free advice: ${sendiass(facts)}.`,
    }),
  },
  {
    template: 'out-of-time',
    on: { missed: 'appeal-lodge' },
    to: 'family',
    channels: ['portal'],
    when: ({ stage }) => stage.startsWith('closed.'),
    words: (facts) => ({
      subject: `The time to appeal is over: ${facts.ref}`,
      body: `The time to appeal ended at 5 pm on ${inWords(facts.act.data.dueOn as CivilDate)}. If you still want to appeal, ask the Tribunal at once to let your appeal in late, and say why; it can. You can also complain, talk to us, and ask us again when something has changed. ${askUs(facts)}`,
    }),
  },
];

/** What is owed is late: the manager and the head of service know, and the family knows what they can do. */
const late = ({ id: clock, what }: Clock): readonly Row[] => [
  ...(['manager', 'headOfService'] as const).map(
    (to): Row => ({
      template: 'clock-breached',
      on: { missed: clock },
      to,
      channels: ['email'],
      words: (facts) => ({
        subject: `A legal time limit has passed: ${facts.ref}`,
        body: `In ${facts.ref} the council had to ${asTold(what)}, ${byWhen(facts, clock)}. It has not. The duty continues. See that it is done today, and that the family has an apology and a day. Questions: ${phone(facts)}.`,
      }),
    }),
  ),
  {
    template: 'deadline-missed',
    on: { missed: clock },
    to: 'family',
    channels: ['letter', 'portal'],
    words: (facts) => ({
      subject: `We are late: ${facts.ref}`,
      body: `By law we had to ${what}, ${byWhen(facts, clock)}. We have not, and we are sorry. The duty does not go away: we must still do it, as soon as possible. You can complain to us and then to the Local Government and Social Care Ombudsman, and a court can order us to do it. Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`,
    }),
  },
];

/** The same for what is owed before the Tribunal, and by the health board: the manager sees to it. */
const dueSoon = (clock: string, to: string, what = TITLES[clock] ?? ''): readonly Row[] => [
  {
    template: 'clock-at-risk',
    on: { warned: clock },
    to,
    channels: ['inapp', 'email'],
    words: (facts) => ({
      subject: `Due soon: ${facts.ref}`,
      body: `Due in ${facts.ref} ${byWhen(facts, clock)}: ${what}. Nothing pauses it. Questions: ${phone(facts)}.`,
    }),
  },
  {
    template: 'clock-breached',
    on: { missed: clock },
    to: 'manager',
    channels: ['email'],
    words: (facts) => ({
      subject: `A legal time limit has passed: ${facts.ref}`,
      body: `Due in ${facts.ref} ${byWhen(facts, clock)}, and not done: ${what}. The duty continues. See that it is done today. Questions: ${phone(facts)}.`,
    }),
  },
];

/** Who is told what. Only letters may name the child, and none needs to. */
export const APPEAL_NOTICES: readonly Row[] = [
  ...NOTICES_ABOUT_THE_TIME,
  ...NOTICES_ABOUT_MEDIATION,
  ...NOTICES_FROM_THE_TRIBUNAL,
  ...NOTICES_ABOUT_RECOMMENDATIONS,
  ...[...COMPLIANCE_CLOCKS, ...AGREED_POINTS].flatMap(late),
  ...COMPLIANCE_CLOCKS.map(({ id, what }) => dueSoon(id, 'caseOfficer', asTold(what))[0] as Row),
  ...['mediation-arrange-la', 'mediation-arrange-mixed', 'appeal-la-response', 'appeal-evidence-deadline'].flatMap(
    (clock) => dueSoon(clock, 'caseOfficer'),
  ),
  ...dueSoon('recommendation-health-response', 'icbLead'),
  ...dueSoon('mediation-arrange-icb-only', 'icbLead').map((row) => ({ ...row, when: isHealthOnly })),
  ...dueSoon('recommendation-social-response', 'designatedOfficer:socialCare'),
];
