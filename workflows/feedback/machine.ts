import { and, setup } from 'xstate';
import { guardsOf, rulesFor } from '#engine/rules';
import { updatesFor } from '#engine/updates';
import { closedAs, takingOnly, type Waiting, writtenIn } from '#engine/waiting';
import { contactOf, NO_OWNER, passedTo } from '../every-case/case.js';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import { withEveryCase } from '../every-case/states.js';
import type { Agreeing, FeedbackAct, Saying, Sorting } from './acts.js';
import { EMPTY_FEEDBACK, type Feedback } from './case.js';
import type { FeedbackClock } from './clocks.js';

/** Every rule of feedback, by the name it has in the machine. */
export const FEEDBACK_RULES = {
  ...EVERY_CASE_RULES,
  ...rulesFor<Feedback>()({
    aPetitionSaysHowManySigned: {
      reason: 'A petition says how many have signed it. Give the number of those who signed.',
      holds: (_file, { data }: Saying) => data.kind !== 'petition' || (data.signed ?? 0) > 0,
    },
    onlyAPetitionIsSigned: {
      reason: 'Only a petition is signed. Leave the number out, or say that it is a petition.',
      holds: (_file, { data }: Saying) => data.kind === 'petition' || (data.signed ?? 0) === 0,
    },
    itsDayIsToCome: {
      reason: 'That day is over already. Give one that is still to come.',
      holds: (_file, { data, occurredOn }: Agreeing) => data.dueOn >= occurredOn,
    },
  }),
};

/** Those who say it for themselves; all others write down what somebody told them. */
const SAYING = ['family', 'referrer', 'settingContributor'];

const update = updatesFor<Feedback, FeedbackAct>();

const saying = writtenIn(
  setup({
    types: {} as { context: Feedback; events: FeedbackAct; meta: Waiting<FeedbackClock> },
    guards: guardsOf<Feedback, keyof typeof FEEDBACK_RULES>(FEEDBACK_RULES),
    actions: {
      ...everyCaseUpdates<Feedback, FeedbackAct>(),
      openTheFile: update((_file, act: Saying) => ({
        kind: act.data.kind,
        words: act.data.words,
        signatures: act.data.signed ?? null,
        contact: contactOf(act.data.contact, act),
        // Who says it by their own account, and gives no other way, hears by it.
        referrer: act.data.contact === undefined && SAYING.includes(act.by.role) ? act.by.person : null,
        receivedOn: act.occurredOn,
        owner: { ...NO_OWNER, post: String(act.area.settings.feedbackPost ?? 'complaintsOfficer') },
      })),
      passItOn: update((file, { data }: Sorting) => passedTo(file, data.goesTo)),
      noteTheChange: update((_file, { data }: Agreeing) => ({
        change: { what: data.weWill, owedBy: data.owedBy, by: data.dueOn, doneOn: null },
      })),
      noteItIsDone: update(({ change }, { occurredOn }) => ({ change: change && { ...change, doneOn: occurredOn } })),
    },
  }),
);

const main = saying.state({
  initial: 'notReceived',
  states: {
    notReceived: {
      on: {
        FeedbackReceived: {
          guard: and(['aPetitionSaysHowManySigned', 'onlyAPetitionIsSigned']),
          target: 'received',
          actions: 'openTheFile',
        },
      },
    },
    received: {
      description: 'Somebody has said something. It is to be read, and given to whoever can answer it.',
      meta: { title: 'Waiting to be read', plainly: 'We have it', owner: 'owner', clocks: ['feedback-triaged'] },
      on: { FeedbackTriaged: { target: 'triaged', actions: 'passItOn' } },
    },
    triaged: {
      description: 'It is with whoever answers it.',
      meta: { title: 'Waiting for an answer', plainly: 'We read it', owner: 'owner', clocks: ['feedback-answered'] },
      on: { FeedbackAnswered: { target: 'answered', actions: 'noteOnly' } },
    },
    answered: {
      description: 'It has been answered. Either something is changed because of it, or nothing, for a reason.',
      meta: {
        decided: true,
        title: 'Answered: what is changed?',
        plainly: 'You have our answer',
        owner: 'owner',
        clocks: ['feedback-settled'],
      },
      on: {
        ActionAgreed: { guard: 'itsDayIsToCome', target: 'actionAgreed', actions: 'noteTheChange' },
        NothingChanged: { target: 'noted', actions: 'noteOnly' },
      },
    },
    actionAgreed: {
      description: 'Something is being changed because of it.',
      meta: {
        decided: true,
        title: 'Being changed',
        plainly: 'We change it',
        owner: 'doer',
        clocks: ['feedback-action-done'],
      },
      on: { ActionDone: { target: 'done', actions: 'noteItIsDone' } },
    },
    done: {
      description: 'It has been changed. What was said and done is to be published, without names.',
      meta: {
        decided: true,
        title: 'Changed, and to be published',
        plainly: 'We did it',
        owner: 'owner',
        clocks: ['feedback-published'],
      },
      on: { ChangePublished: { target: 'published', actions: 'noteOnly' } },
    },
    published: { meta: closedAs('You said, we did: published') },
    noted: { meta: closedAs('Answered; nothing is changed') },
  },
});

/** What may follow what with a piece of feedback: you said, we will, we did. */
export const feedbackMachine = saying.createMachine({
  id: 'feedback',
  context: EMPTY_FEEDBACK,
  ...takingOnly<FeedbackAct['type']>()(withEveryCase(main)),
});
