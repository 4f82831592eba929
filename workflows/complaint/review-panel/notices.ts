import type { NoticeRow } from '#engine/telling';
import { missed } from '#engine/telling';
import { questions, withoutStop } from '../../every-case/wording.js';
import type { Complaint } from '../case.js';
import { byWhen, letter, notice } from '../clocks.js';
import { ombudsmanOf } from '../ombudsman/wording.js';

/** The days of a panel that can go by: what the family reads, and what those who arrange it. */
const LATE = [
  {
    clock: 'ca89-panel-meets',
    family: (by: string) => `The review panel should have met ${by}. It has not, and we are sorry. It still has to.`,
    inside: (by: string) =>
      `the review panel should have met ${by}. The family has been told. Have it meet on the first day on which its three members can.`,
  },
  {
    clock: 'ca89-panel-report',
    family: (by: string) =>
      `The report of the review panel should have come to you ${by}. It has not, and we are sorry. It still has to (SI 2006/1738 reg 20(2)).`,
    inside: (by: string) =>
      `the report of the review panel should have come ${by}. The family has been told. Ring the chair of the panel today and ask for it.`,
  },
] as const;

/** Who is told of a review panel. */
export const REVIEW_PANEL_NOTICES: readonly NoticeRow<Complaint>[] = [
  letter('ReviewPanelRequested', {
    template: 'review-panel-receipt',
    subject: 'A review panel looks at your complaint',
    body: (facts) =>
      `We have your request for a review panel. Three independent people meet ${byWhen(facts, 'ca89-panel-meets')} (SI 2006/1738 reg 19). You can come, speak, and bring somebody. We tell you the day beforehand. ${questions(facts)}`,
  }),
  notice('ReviewPanelRequested', {
    template: 'review-panel-new',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'A review panel is to meet',
    body: (facts) =>
      `Whoever made ${facts.ref} has asked for a review panel. Have it meet ${byWhen(facts, 'ca89-panel-meets')}: three independent people, and nobody who had a part in it.`,
  }),
  letter('ReviewPanelMet', {
    template: 'review-panel-met',
    subject: 'The review panel has met',
    body: (facts) =>
      `The review panel has met about your complaint. Its report comes to you ${byWhen(facts, 'ca89-panel-report')} (SI 2006/1738 reg 20(2)). ${questions(facts)}`,
  }),
  letter('ReviewPanelReported', {
    template: 'review-panel-report',
    subject: 'What the review panel recommends',
    body: (facts) =>
      [
        'The review panel recommends:',
        facts.act.data.recommendations.map((each) => `• ${withoutStop(each)}.`).join('\n'),
        `We tell you ${byWhen(facts, 'ca89-la-response-to-panel')} what we do about it (SI 2006/1738 reg 20(3)). ${questions(facts)}`,
      ].join('\n\n'),
  }),
  notice('ReviewPanelReported', {
    template: 'review-panel-to-be-answered',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'Say what is done about a review panel’s report',
    body: (facts) =>
      `The review panel has reported on ${facts.ref}. Say ${byWhen(facts, 'ca89-la-response-to-panel')} what the council does about each recommendation, and why.`,
  }),
  ...LATE.flatMap(({ clock, family, inside }) => [
    letter(missed(clock), {
      template: 'review-panel-late',
      subject: 'The review panel is late',
      body: (facts) =>
        `${family(byWhen(facts, clock))} You can go to ${ombudsmanOf(facts.context)}. ${questions(facts)}`,
    }),
    ...(['owner', 'manager'] as const).map((to) =>
      notice(missed(clock), {
        template: 'review-panel-late-inside',
        to,
        channels: ['inapp', 'email'],
        subject: 'A review panel is late',
        body: (facts) => `${facts.ref}: ${inside(byWhen(facts, clock))}`,
      }),
    ),
  ]),
];
