import type { Deadline } from '#engine/deadlines';
import type { PartOfCase } from '#engine/projection';
import type { NoticeFacts } from '#engine/telling';
import { sentence } from '#engine/words-of-name';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { byWhen, phone, sendiass } from '../every-case/wording.js';
import { type Appeal, DECISIONS, type Mediation, type Owed, stillOwed } from './case.js';
import type { AppealClock } from './clocks.js';
import { inWordsOf, UNDERTAKINGS, type Undertaking } from './duties.js';
import { howFollowed } from './recommendations/acts.js';

type Facts = NoticeFacts<Appeal>;

/** "On Monday 5 October 2026 we decided not to carry out an EHC needs assessment". */
export function whatWeDecided({ context: { kind, decisionSentOn } }: Facts): string {
  const decided = kind === null ? 'made a decision' : DECISIONS[kind].decided;
  return decisionSentOn === null ? `We ${decided}` : `On ${inWords(decisionSentOn)} we ${decided}`;
}

/** The same of a step, as one officer says it to another. */
export const asTold = (words: string): string =>
  words.replaceAll(/\byou\b/g, 'the family').replaceAll(/\bwe\b/g, 'the council');

/** Free and independent advice, and somebody who answers the telephone: the last line of every letter. */
export const askUs = (facts: Facts): string =>
  `Free and independent advice: ${sendiass(facts)}. Questions: ${phone(facts)}.`;

/** Whom the family rings about mediation and its certificate. */
export const adviser = ({ act }: Facts): string =>
  String(act.area.settings.mediationAdviser ?? 'the mediation adviser');

const OMBUDSMAN_OF: Readonly<Record<Owed['owedBy'], string>> = {
  council: 'the Local Government and Social Care Ombudsman',
  icb: 'the Parliamentary and Health Service Ombudsman',
};

/** To whom a family complains where something is late, of each of those who may owe it. */
const IF_LATE: Readonly<Record<Owed['owedBy'], string>> = {
  council: `If we are late you can complain to us, and then go to ${OMBUDSMAN_OF.council}; a court can order it.`,
  icb: `If the health service is late you can complain to it, and then go to ${OMBUDSMAN_OF.icb}; a court can order it.`,
};

/** What a letter about something that is owed says of lateness: of each body that owes something of it, of ours where none does. */
export const ifLate = (facts: Facts): string => {
  const owing = (['council', 'icb'] as const).filter((by) =>
    stillOwed(facts.context).some(({ owedBy }) => owedBy === by),
  );
  return [...(owing.length === 0 ? [IF_LATE.council] : owing.map((by) => IF_LATE[by])), askUs(facts)].join(' ');
};

/** What every letter about an order, a concession or an answer says of the family's rights; `more` is what this one adds. */
export const rightsAfter = (facts: Facts, more: readonly string[] = []): string =>
  [
    'Your rights:',
    ...more.map((each) => `• ${each}`),
    '• If we are late you can complain to us, and then to the Local Government and Social Care Ombudsman; and a court can order us to do it.',
    '• A new decision, or a new plan, can be mediated about and appealed like the first.',
    `• Free and independent advice: ${sendiass(facts)}.`,
    `• Questions: ${phone(facts)}.`,
  ].join('\n');

/** "5 pm on Monday 4 January 2027": until when the Tribunal must have an appeal. */
export function appealBy({ deadlines }: Facts): string {
  const lodge = deadlines.findLast(({ clock, state }) => clock === 'appeal-lodge' && state === 'open');
  return lodge?.dueOn == null ? 'a day that we will tell you' : `5 pm on ${inWords(lodge.dueOn)}`;
}

/** Whether an appeal can still be made, by a day that is known. */
export const mayAppeal = ({ deadlines }: Facts): boolean =>
  deadlines.some(({ clock, state }) => clock === 'appeal-lodge' && state === 'open');

/** What is owed, a line each, with its day; of one body alone, where one is named. */
export function owedInLines({ context: { owed }, deadlines }: Facts, by?: Owed['owedBy']): string {
  return owed
    .filter(({ done, owedBy }) => !done && (by === undefined || owedBy === by))
    .map(
      (each) =>
        `• ${each.words ?? inWordsOf(each.undertaking, each.step)}${byItsDay(each, deadlines)}${each.owedBy === 'icb' ? ' (the health service does this)' : ''}`,
    )
    .join('\n');
}

/** The first of the days by which one body owes something. */
export const firstDayOwed = ({ context: { owed }, deadlines }: Facts, by: Owed['owedBy']): CivilDate | undefined =>
  owed
    .filter(({ done, owedBy }) => !done && owedBy === by)
    .flatMap((each) => clockOf(each, deadlines)?.dueOn ?? [])
    .sort()[0];

function byItsDay(owed: Owed, deadlines: readonly Deadline[]): string {
  const clock = clockOf(owed, deadlines);
  if (clock === undefined) return '';
  return clock.dueOn === null ? ', at once' : `, by ${inWords(clock.dueOn)}`;
}

/** The running clock of something that is owed. */
function clockOf({ step, basis, undertaking, point }: Owed, deadlines: readonly Deadline[]): Deadline | undefined {
  if (point !== null) {
    const key = point === 1 ? '' : String(point);
    const ids = ['mediation-agreement-non-appealable', 'agreed-by-the-day-named'];
    return deadlines.findLast((each) => ids.includes(each.clock) && each.key === key);
  }
  const owing = UNDERTAKINGS[undertaking as Undertaking].steps.find((each) => each.step === step);
  return deadlines.findLast(({ clock }) => clock === owing?.clock[basis]);
}

/** "by Thursday 8 April 2027", for a step that is owed, on whatever basis. */
export function stepBy({ context: { owed }, deadlines }: Facts, step: Owed['step']): string {
  const found = owed.findLast((each) => each.step === step);
  const due = found === undefined ? undefined : clockOf(found, deadlines)?.dueOn;
  return due == null ? 'as soon as it can be done' : `by ${inWords(due)}`;
}

/** Whether nothing is waited for any more, however it ended. */
export const isOver = ({ stage }: Appeal): boolean =>
  stage.startsWith('closed.') || stage === 'resolved' || stage === 'order.complied';

/** The day of whichever of these clocks runs. */
export const dueByAnyOf =
  (...clocks: readonly AppealClock[]) =>
  ({ deadlines }: Pick<Facts, 'deadlines'>): CivilDate | null | undefined =>
    deadlines.findLast(({ clock, state }) => (clocks as readonly string[]).includes(clock) && state === 'open')?.dueOn;

/** What goes on side by side: mediation beside an appeal, and each thing that is owed. */
export function partsOf({ mediation, owed, recommendations, owner }: Appeal): readonly PartOfCase[] {
  const holder = { post: owner.post };
  return [
    ...(mediation === null ? [] : [{ name: 'Mediation', state: howFar(mediation), holder }]),
    ...owed.map(({ step, undertaking, words, done, owedBy }) => ({
      name: words ?? `We must ${inWordsOf(undertaking, step)}`,
      state: done ? 'Done' : 'To be done',
      holder: owedBy === 'icb' ? { organisation: 'The health board' } : holder,
    })),
    ...recommendations.map(({ to, answeredOn, isFollowed, isInPart, copiedOn }) => ({
      name: `Recommendation: ${to === 'health' ? 'health' : 'social care'}`,
      state:
        answeredOn === null
          ? 'To be answered'
          : `${sentence(howFollowed(isFollowed, isInPart))}${copiedOn === null ? '; copy to be sent' : ''}`,
      holder: to === 'health' ? { organisation: 'The health board' } : holder,
    })),
  ];
}

function howFar({ outcome, heldOn, on, notArranged }: Mediation): string {
  if (outcome !== null) return outcome === 'agreed' ? 'Agreed' : 'Ended without agreement';
  if (heldOn !== null) return 'Held';
  if (on !== null) return 'The day is fixed';
  return notArranged ? 'Not arranged in time' : 'To be arranged';
}

/** Whom a family asks for mediation, and until when where it has not been in touch. */
export const howToChoose = (facts: Facts): string =>
  facts.context.adviserContactedOn === null
    ? `To choose, ring ${adviser(facts)} ${byWhen(facts, 'mediation-contact-adviser')}.`
    : `You have been in touch with ${adviser(facts)}: tell them which you would like.`;
