import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import type { Complaint } from '../case.js';
import { DAYS_OF_OURS, isOneOf, TO_ANSWER, TO_GO_ON } from '../routes/clocks.js';
import type { Answering, Extending } from './acts.js';

/** The points that were agreed and have no answer, as the form numbers them. */
const unanswered = ({ points }: Complaint, { data }: Answering): readonly string[] =>
  points.flatMap(({ point }, index) =>
    (data.points ?? []).some((one) => one.point === String(index + 1)) ? [] : [`${index + 1}. ${point}`],
  );

const AGREED_IN_THE_NHS =
  'In the NHS a longer time is agreed with whoever complained: give the day that was agreed, which is to come.';
const SET_BY_LAW =
  'Outside the NHS how much longer it may take is set: the letter names the day. Leave the agreed day out.';

/** What is asked before a complaint is answered, before its answer is put off, and when its time is over. */
export const ANSWERING_RULES = rulesFor<Complaint>()({
  everyPointIsAnswered: {
    reason: 'Every point that was agreed has an answer of its own.',
    law: 'LGSCO Complaint Handling Code',
    says: (file, act) => `These points have no answer yet: ${unanswered(file, act as Answering).join('; ')}.`,
    holds: (file, act: Answering) => unanswered(file, act).length === 0,
  },
  theAnswerSaysSomething: {
    reason: 'The answer is empty. Say what you looked at, what you found and why, or what has been done.',
    law: 'LGSCO Complaint Handling Code; SI 2009/309 reg 14(2)',
    holds: ({ points }, { data }: Answering) =>
      points.length > 0 || filled(data.answer) || (data.actions ?? []).length > 0,
  },
  somebodyElseAnswers: {
    reason:
      'Each stage is answered by somebody who answered none before it. Ask the manager to give the case to another post.',
    law: 'LGSCO Complaint Handling Code; SI 2006/1738 reg 17',
    holds: ({ answeredBy }, { by }: Act) => !answeredBy.includes(by.person),
  },
  itIsTheFirstExtension: {
    reason:
      'The answer at this stage has been put off once already. Answer it now, with what you have; what is still open can be promised by a day.',
    law: 'LGSCO Complaint Handling Code; SI 2006/1738 regs 14(5) and 17(6)',
    holds: ({ isExtended }) => !isExtended,
  },
  theDayHasNotGoneBy: {
    reason:
      'The day to answer has gone by, so that it cannot be put off any more. The family has been told that it is late, and how to go on. Answer it now.',
    law: 'LGSCO Complaint Handling Code; SI 2006/1738 regs 14(5) and 17(6); SI 2009/309 reg 14(3)',
    holds: ({ answerWasDueOn }, { occurredOn }: Act) => answerWasDueOn === null || occurredOn <= answerWasDueOn,
  },
  anNhsExtensionNamesItsDay: {
    reason: `${AGREED_IN_THE_NHS} ${SET_BY_LAW}`,
    law: 'SI 2009/309 reg 14(3)(b)',
    says: ({ route }) => (route === 'nhs' ? AGREED_IN_THE_NHS : SET_BY_LAW),
    holds: ({ route }, { data, occurredOn }: Extending) =>
      route === 'nhs' ? data.until !== undefined && data.until > occurredOn : data.until === undefined,
  },
  theDayToAnswerHasGoneBy: {
    reason: 'The day to answer has not gone by.',
    holds: (_file, { data }: Act<string, BellFacts>) => isOneOf(TO_ANSWER, data.clock),
  },
  aDayOfOursHasGoneBy: {
    reason: 'No day of ours has gone by.',
    holds: (_file, { data }: Act<string, BellFacts>) => isOneOf(DAYS_OF_OURS, data.clock),
  },
  theTimeToGoOnIsOver: {
    reason: 'Whoever complained can still go on.',
    holds: (_file, { data }: Act<string, BellFacts>) => isOneOf(TO_GO_ON, data.clock),
  },
});
