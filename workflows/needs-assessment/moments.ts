import type { Act } from '#engine/act';
import type { ClockRow, Trigger } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { AdviceRequested } from './advice/acts.js';
import { ADVISERS, type AdviserName } from './advisers.js';
import type { Assessment } from './case.js';

type Start = Exclude<Trigger<Assessment>, string>;

/** "Received": by post or by a page before it was recorded here. All three limits run from the same day. */
export const requestReceived: Start = {
  event: 'AssessmentRequested',
  from: (act: Act) => (act.data.receivedOn as CivilDate | undefined) ?? act.occurredOn,
};

/** "Sent": the family's time runs from the day on which the letter was sent. */
export const sent = (event: string): Start => ({
  event,
  from: (act: Act) => (act.data.sentOn as CivilDate | undefined) ?? act.occurredOn,
});

/** After which nothing is owed on this request. */
export const ENDED = ['RequestWithdrawn', 'ResponsibilityMoved', 'ChildDied'] as const;

/** Which of those asked by this act are health bodies, or are not: each has a clock of their own, keyed by their name. */
export function asked(who: 'health bodies' | 'others') {
  const wanted = who === 'health bodies';
  return ({ data }: Act<string, AdviceRequested>): readonly string[] => [
    ...(data.from ?? []).filter((name) => ADVISERS[name as AdviserName].isHealthBody === wanted),
    ...(data.others ?? []).filter(({ isHealthBody = false }) => isHealthBody === wanted).map(({ name }) => name),
  ];
}

/** What meets and stops the clock of an adviser, whoever it is. */
export const ADVICE: Pick<ClockRow<Assessment>, 'metBy' | 'stoppedBy' | 'whose' | 'warn'> = {
  metBy: [{ event: 'AdviceReceived', key: ({ data }) => data.from as string }],
  stoppedBy: ['PlanAgreed', 'PlanRefused', ...ENDED],
  whose: 'contributor',
  warn: [14, 7, 1],
};
