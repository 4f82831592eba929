import type { RecordedEvent } from '#engine/history';
import type { PackEntry } from '#engine/pack';
import { declaredBy } from '../../define-pathway.js';
import { ACCESS_ACTS, type AccessAct } from '../acts.js';
import { agency, withMore } from '../wording.js';

/** What was recorded on a referral, its facts known by its name. */
export type Recorded<Type extends AccessAct['type'] = AccessAct['type']> = {
  [Each in Type]: Omit<RecordedEvent, 'type' | 'data'> &
    Pick<Extract<AccessAct, { readonly type: Each }>, 'type' | 'data'>;
}[Type];

type Words<Type extends AccessAct['type']> = string | null | ((data: Recorded<Type>['data']) => string | null);

/**
 * What the pack says of acts of which their class tells in other words; null where an act is not part of a child's story.
 * What is said elsewhere in the pack, or may not be shown, is not said again here.
 */
const OTHERWISE = {
  HistoryPackRead: null,
  // What was only proposed is no part of the story; what came of it is.
  ConfirmationAsked: null,
  ConfirmationGiven: null,
  ConfirmationRefused: null,
  ContactNamed: null,
  // Who withdrew is for the meeting, and no part of the child's story.
  InterestDeclaredAtPanel: null,
  OwnerAssigned: 'Another post took the case.',
  OwnerAway: 'The holder of the case was away, and a cover acted.',
  OwnerCovered: 'Another cover was named.',
  VoiceRecorded: ({ words, declinedBecause }) =>
    words ? 'The child was heard.' : declinedBecause ? 'The child’s view could not be had.' : 'The child was asked.',
  ConsentRecorded: ({ result }) =>
    ({
      given: 'Consent to share was given.',
      refused: 'Consent to share was refused.',
      notRequired: 'Sharing was found to need no consent.',
    })[result],
  ConsentWithdrawn: 'Consent to share was taken back.',
  AccessRestricted: null,
  AccessOpened: null,
  PromiseMade: ({ what }) => withMore('A promise was made', what),
  PromiseKept: 'A promise was kept.',
  FeedbackGiven: null,
  NoticeDelivered: null,
  NoticeFailed: null,
  ReachedAnotherWay: null,
  RecordCorrected: null,
  DeadlineApproaching: null,
  CalendarChanged: null,
  DeadlinePassed: ({ clock, key }) =>
    clock === 'contribution-received' ? `The day passed by which ${agency(key)} was to answer.` : null,
} satisfies { readonly [Type in AccessAct['type']]?: Words<Type> };

const { told } = declaredBy(ACCESS_ACTS);

/** What the pack says of an act: null where it is no part of the story, undefined where nobody has words for it. */
export function inThePack({ type, data }: Recorded): string | null | undefined {
  if (!Object.hasOwn(OTHERWISE, type)) return told?.({ type, data: data as RecordedEvent['data'] });
  const words = OTHERWISE[type as keyof typeof OTHERWISE] as Words<never>;
  return typeof words === 'function' ? words(data as never) : words;
}

/**
 * One line for each thing that happened. An act without words stands under its own name: nothing is left out silently.
 * Every sentence, here and on the classes of the acts, is under the digest: another wording is another edition of the pack.
 */
export function chronology(history: readonly Recorded[]): readonly PackEntry[] {
  return history.flatMap((act) => {
    const words = inThePack(act);
    const what = words === undefined ? act.type : words;
    return what ? [{ event: act.sequence, on: act.occurredOn, by: act.by, facts: { what } }] : [];
  });
}
