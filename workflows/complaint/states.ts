import { and } from 'xstate';

/** By which whoever complained takes it back. What has been promised stays owed. */
export const TAKEN_BACK = {
  ComplaintWithdrawn: [
    { guard: 'somethingIsOwed', target: '#remedyDue', actions: 'noteOnly' },
    { target: '#withdrawn', actions: 'noteOnly' },
  ],
} as const;

const ONCE_IN_TIME = ['itIsTheFirstExtension', 'theDayHasNotGoneBy', 'anNhsExtensionNamesItsDay'] as const;

/** The answer takes longer. */
export const PUTTING_OFF = { AnswerExtended: { guard: and([...ONCE_IN_TIME]), actions: 'extend' } } as const;

/** The same before stage 2 is acknowledged, where its time may not have begun. */
export const PUTTING_OFF_ONCE_BEGUN = {
  AnswerExtended: { guard: and(['theTimeToAnswerHasBegun', ...ONCE_IN_TIME]), actions: 'extend' },
} as const;

/** The day to answer goes by, or another day of ours. */
export const GOING_BY = [
  { guard: 'theDayToAnswerHasGoneBy', actions: 'noteLate' },
  { guard: 'aDayOfOursHasGoneBy', actions: 'noteThatWeWereLate' },
] as const;

/** Where a day of ours has gone by, an Ombudsman may look at it before the answer is there. */
export const LATE_TO_THE_OMBUDSMAN = {
  OmbudsmanReferred: { guard: 'aDayOfOursIsOver', target: '#ombudsman', actions: 'goToTheOmbudsman' },
} as const;

/** What may be recorded of an answer that is owed, but that it takes longer. */
export const OWING_WITHOUT_PUTTING_OFF = {
  DeadlinePassed: GOING_BY,
  ...LATE_TO_THE_OMBUDSMAN,
  ...TAKEN_BACK,
} as const;

/** What may be recorded of an answer that is owed. */
export const OWING_AN_ANSWER = { ...PUTTING_OFF, ...OWING_WITHOUT_PUTTING_OFF } as const;

/** The answer, by which a case comes to stand there. */
export const ANSWER = <const State extends string>(target: State) =>
  ({
    ComplaintAnswered: {
      guard: and(['everyPointIsAnswered', 'theAnswerSaysSomething', 'everyRemedyCanBeWatched', 'somebodyElseAnswers']),
      target,
      actions: 'noteAnswer',
    },
  }) as const;

/** Once nobody goes on with it: closed, but for what is still owed. */
export const CLOSING = {
  ComplaintClosed: [
    { guard: 'somethingIsOwed', target: '#remedyDue', actions: 'noteOnly' },
    { target: '#closed', actions: 'noteOnly' },
  ],
} as const;

/** A way that is open at any time after an answer. */
export const TO_THE_OMBUDSMAN = { OmbudsmanReferred: { target: '#ombudsman', actions: 'goToTheOmbudsman' } } as const;

const GOING_ON = { target: '#stage2.received', actions: 'goOn' } as const;

/** Stage 2, while there is time to ask for it. */
export const TO_STAGE_TWO = {
  StageTwoRequested: { guard: and(['thatRouteHasASecondStage', 'theSecondStageIsAhead']), ...GOING_ON },
} as const;

/** Stage 2, once it is closed or to be closed: where its time ran out, it says why it is late, and is looked at all the same. */
export const LATE_TO_STAGE_TWO = {
  StageTwoRequested: {
    guard: and(['thatRouteHasASecondStage', 'theSecondStageIsAhead', 'aLateRequestSaysWhy']),
    ...GOING_ON,
  },
} as const;

/** Stage 2 without a first answer. */
export const TO_STAGE_TWO_AS_OF_RIGHT = {
  StageTwoRequested: { guard: 'theFirstStageHasRunOut', ...GOING_ON },
} as const;

/** What may be recorded of any answer: it is enough, it goes further, or nothing was heard. */
export const AFTER_AN_ANSWER = {
  ...CLOSING,
  ...TO_THE_OMBUDSMAN,
  ...TAKEN_BACK,
  DeadlinePassed: { guard: 'theTimeToGoOnIsOver', target: '#closing', actions: 'noteThatItsTimeIsOver' },
} as const;
