import type { NoticeRow, TaskRow } from '#engine/telling';
import { questions, withoutStop } from '../../every-case/wording.js';
import { ACKNOWLEDGED, BEYOND_STAGE_TWO, ENDED } from '../acts.js';
import type { Complaint } from '../case.js';
import { byWhen, dueBy, letter, notice, task } from '../clocks.js';
import { APPEALS_GO_ON } from '../wording.js';

const isCorporate = ({ route }: Complaint): boolean => route === 'corporate';

/** Until when its answer is owed once it is acknowledged: under the Children Act it may have been put off by then. */
const finalAnswer = (file: Complaint) => {
  if (isCorporate(file)) return 'corporate-stage2-response';
  return file.isExtended ? 'ca89-stage2-extended' : 'ca89-stage2';
};

/** Whether it goes on to stage 2 without a first answer, because that was late. */
const isAsOfRight = ({ answeredBy }: Complaint): boolean => answeredBy.length === 0;

/** Who is told that a complaint goes on to stage 2. */
export const SECOND_STAGE_NOTICES: readonly NoticeRow<Complaint>[] = [
  letter('StageTwoRequested', {
    template: 'stage-two-receipt',
    subject: 'Your complaint goes on to stage 2',
    body: (facts) =>
      `We have your request for stage 2. ${
        isAsOfRight(facts.context)
          ? 'Our first answer did not come in time, and we are sorry: you need not wait for it.'
          : 'Somebody who had no part in the first answer looks at it again.'
      } ${
        isCorporate(facts.context)
          ? `They ring you ${byWhen(facts, 'corporate-stage2-ack')} to agree what is looked at.`
          : `It is investigated, with somebody who is independent of us, and you have the answer ${byWhen(facts, 'ca89-stage2')} (SI 2006/1738 reg 17).`
      } ${APPEALS_GO_ON} ${questions(facts)}`,
  }),
  notice('StageTwoRequested', {
    template: 'stage-two-new',
    to: 'owner',
    channels: ['inapp', 'email'],
    subject: 'A complaint at stage 2',
    body: (facts) =>
      `${
        isAsOfRight(facts.context)
          ? `The first answer to ${facts.ref} did not come in time, and whoever made it has asked for stage 2. You answer it at stage 2; there is no first answer to look at.`
          : `Whoever made ${facts.ref} is not content with the first answer. You answer it at stage 2, as somebody who had no part in that answer.`
      } ${
        isCorporate(facts.context)
          ? `Acknowledge it ${byWhen(facts, 'corporate-stage2-ack')}.`
          : `Find somebody independent to take part; the answer is due ${byWhen(facts, 'ca89-stage2')}.`
      } What they say is on the case.`,
  }),
  notice('StageTwoRequested', {
    template: 'stage-two-begun',
    to: 'complaintsOfficer',
    channels: ['inapp', 'email'],
    subject: 'A complaint has gone on to stage 2',
    body: (facts) => `${facts.ref} has gone on to stage 2. Another post answers it. Send them what you have.`,
  }),
  letter('StageTwoAcknowledged', {
    template: 'stage-two-acknowledged',
    subject: 'Your complaint at stage 2',
    body: (facts) =>
      `${isAsOfRight(facts.context) ? 'We look into' : 'We look again at'} your complaint: ${withoutStop(facts.act.data.definition)}.${
        facts.act.data.independent ? ` ${facts.act.data.independent} is independent of us, and takes part.` : ''
      } You will have our answer ${byWhen(facts, finalAnswer(facts.context))}.${
        facts.context.isExtended ? '' : ' If it will take longer, we will tell you why, and when.'
      } ${questions(facts)}`,
  }),
];

/** Who is asked to acknowledge stage 2. */
export const SECOND_STAGE_TASKS: readonly TaskRow<Complaint>[] = [
  task('StageTwoRequested', {
    task: 'acknowledge-stage-two',
    for: 'owner',
    what: () => 'Agree with whoever complained what is looked at, and acknowledge stage 2',
    dueOn: (facts) => dueBy(isCorporate(facts.context) ? 'corporate-stage2-ack' : 'ca89-stage2')(facts),
    doneBy: [...ACKNOWLEDGED, ...ENDED, ...BEYOND_STAGE_TWO],
  }),
];
