import { local, onTheDateNamed, within, workingDays } from '#statutory-calendar/periods';
import { CODE } from '../../law-book/whose-duty.js';
import { ANSWERED, clocks, ENDED, GOES_ON, NOT_WAITED_FOR, on, onAny, ROUTE_AGREED } from '../acts.js';
import { aPanelIsNext, type Complaint, type Route } from '../case.js';
import { limitOf } from '../routes/clocks.js';

const from = (act: { readonly occurredOn: string }, { answerFrom }: Complaint) =>
  (answerFrom ?? act.occurredOn) as never;

const atStageOne = (route: Route) => onAny(ROUTE_AGREED, { when: (_act, file) => file.route === route, from });

/** An extension of that stage: the longer time counts from where the shorter one did. */
export const extended = (route: Route, stageTwo: boolean) =>
  on('AnswerExtended', {
    when: (_act, file) => file.route === route && (file.stageTwoOn !== null) === stageTwo,
    from,
  });

export const OWED = {
  metBy: ANSWERED,
  stoppedBy: NOT_WAITED_FOR,
  whose: 'owner',
  warn: [3, 1],
} as const;

export const UNTIL_EXTENDED = { ...OWED, stoppedBy: [...OWED.stoppedBy, 'AnswerExtended'] } as const;

export const LATE = 'Answer it now. The family has been told that it is late, and how to go on.';

export const extendedByTheCode = (stage: 1 | 2, days: number) =>
  ({
    kind: CODE.kind,
    due: within(workingDays(days, 'Ombudsman')),
    law: 'LGSCO Complaint Handling Code',
    startedBy: [extended('corporate', stage === 2)],
    ...OWED,
    missed: LATE,
  }) as const;

const THE_TIME_TO_GO_ON = {
  stoppedBy: ENDED,
  lapses: true,
  whose: 'family',
  warn: [5],
  missed: 'The complaint is closed, and they are told. The Ombudsman stays open to them.',
} as const;

/** The time to answer, by route and stage; the time to go on; and the closing. */
export const ANSWERING_CLOCKS = clocks([
  { ...limitOf('corporate-stage1-response'), startedBy: atStageOne('corporate'), ...UNTIL_EXTENDED, missed: LATE },
  {
    id: 'corporate-stage1-extended',
    title: 'answer the complaint at stage 1, after an extension with reasons',
    ...extendedByTheCode(1, 20),
  },
  { ...limitOf('ca89-stage1'), startedBy: atStageOne('childrenAct'), ...UNTIL_EXTENDED, missed: LATE },
  { ...limitOf('ca89-stage1-extended'), startedBy: [extended('childrenAct', false)], ...OWED, missed: LATE },
  { ...limitOf('nhs-complaint-response'), startedBy: atStageOne('nhs'), ...UNTIL_EXTENDED, missed: LATE },
  {
    id: 'nhs-complaint-agreed',
    title: 'answer the complaint by the day that was agreed with whoever made it',
    kind: 'statutory',
    startedBy: [on('AnswerExtended', { when: (_act, { route }) => route === 'nhs' })],
    namedDate: (act) => (act.type === 'AnswerExtended' ? act.data.until : undefined),
    due: onTheDateNamed,
    law: 'SI 2009/309 reg 14(3)(b)',
    ...OWED,
    missed: LATE,
  },
  {
    id: 'complaint-taken-further',
    title: 'ask for the next step, if the answer is not enough',
    kind: 'local',
    startedBy: [
      ...onAny(ANSWERED, {
        when: (_act, file) => !aPanelIsNext(file),
      }),
    ],
    metBy: GOES_ON,
    ...THE_TIME_TO_GO_ON,
    due: local,
    law: 'The area’s own limit',
  },
  {
    ...limitOf('ca89-stage3-request'),
    startedBy: [
      ...onAny(ANSWERED, {
        when: (_act, file) => aPanelIsNext(file),
      }),
    ],
    metBy: GOES_ON,
    ...THE_TIME_TO_GO_ON,
  },
]);
