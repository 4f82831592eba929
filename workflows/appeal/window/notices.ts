import { missed, type NoticeFacts, type NoticeRow, warned } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { sendiass } from '../../every-case/wording.js';
import { type Appeal, DECISIONS } from '../case.js';
import { byWhen, notice, text } from '../clocks.js';
import { adviser, appealBy, askUs, whatWeDecided } from '../wording.js';

const isAboutAPlan = ({ context: { kind } }: NoticeFacts<Appeal>): boolean =>
  kind !== null && DECISIONS[kind].isAboutAPlan;

/** The time to act: said once on the page when it begins, and by text message before it ends. */
export const WINDOW_NOTICES: readonly NoticeRow<Appeal>[] = [
  notice('RightOfAppealArose', {
    template: 'rights-begin',
    to: 'family',
    channels: ['portal'],
    subject: 'If you do not agree with us',
    body: (facts) =>
      [
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
  text(warned('mediation-contact-adviser'), {
    template: 'mediation-time-ends-soon',
    subject: 'Your time to ring the mediation adviser ends soon',
    body: (facts) =>
      `${facts.ref}: if you want to mediate or to appeal, ring ${adviser(facts)} ${byWhen(facts, 'mediation-contact-adviser')}. After that the adviser may give no certificate. You do not have to do either. Free advice: ${sendiass(facts)}.`,
  }),
  text(warned('appeal-lodge'), {
    template: 'rights-end-soon',
    subject: 'Your time to appeal ends soon',
    body: (facts) =>
      `${facts.ref}: if you want to appeal, the Tribunal must have your appeal by ${appealBy(facts)}. You do not have to appeal. Free advice: ${sendiass(facts)}.`,
  }),
  notice(missed('appeal-lodge'), {
    template: 'out-of-time',
    to: 'family',
    channels: ['portal'],
    when: ({ stage }) => stage.startsWith('closed.'),
    subject: 'The time to appeal is over',
    body: (facts) =>
      `The time to appeal ended at 5 pm on ${inWords(facts.act.data.dueOn)}. If you still want to appeal, ask the Tribunal at once to let your appeal in late, and say why; it can. You can also complain, talk to us, and ask us again when something has changed. ${askUs(facts)}`,
  }),
];
