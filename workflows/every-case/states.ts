import { and, assign } from 'xstate';
import type { Act } from '#engine/act';
import type { CaseFile } from './case.js';
import { CONSENT_REGION, VOICE_REGION } from './child/states.js';
import { CUSTODY_REGION } from './custody/states.js';
import { ACCESS_REGION } from './record/states.js';

/** What was proposed for others to confirm, on a case of any pathway. */
const CONFIRMING = {
  ConfirmationAsked: { guard: 'itIsNotProposedAlready', actions: 'keepWhatIsAsked' },
  ConfirmationGiven: {
    guard: and(['itWaitsToBeConfirmed', 'theyWereAsked', 'theyHaveNotConfirmedYet']),
    actions: 'keepWhoConfirmed',
  },
  ConfirmationRefused: {
    guard: and(['itWaitsToBeConfirmed', 'theyWereAskedOrProposedIt']),
    actions: 'endTheAsking',
  },
} as const;

/**
 * A pathway's own region with those that every case has beside it: custody, voice, access and consent. The region `clock`
 * is read off the deadlines by the engine and is not modelled. At the root stands what may be recorded at any time. `also` are
 * acts of the pathway itself that speak of the child's voice, or of consent.
 */
export function withEveryCase<
  const Main extends object,
  const Voice extends object = Record<never, never>,
  const Consent extends object = Record<never, never>,
>(main: Main, also: { readonly voice?: Voice; readonly consent?: Consent } = {}) {
  return {
    type: 'parallel' as const,
    on: {
      ...CONFIRMING,
      ContactNamed: { guard: 'theyAreNotTheContactYet' as const, actions: 'nameTheContact' as const },
      DutyChased: { actions: 'noteOnly' as const },
      PromiseMade: { actions: 'notePromise' as const },
      PromiseKept: { guard: 'promiseIsOpen' as const, actions: 'keepPromise' as const },
      FeedbackGiven: { actions: 'noteOnly' as const },
      NoticeDelivered: { actions: 'noteOnly' as const },
      NoticeFailed: { actions: 'noteUndelivered' as const },
      ReachedAnotherWay: { actions: 'noteReached' as const },
      ContactChanged: { guard: and(['thereIsAContact', 'somethingIsNew']), actions: 'changeTheContact' as const },
      ParentRecorded: {
        guard: and(['theyAreAnotherThanTheContact', 'aParentIsToldUnlessThereIsAReason', 'whoIsToldCanBeReached']),
        actions: 'keepTheParent' as const,
      },
      MisfiledPaperRemoved: { actions: 'renewThePack' as const },
      RemovedPaperRestored: { actions: 'renewThePack' as const },
      MisfilingDealtWith: { actions: 'noteOnly' as const },
    },
    states: {
      main: named(main),
      custody: CUSTODY_REGION,
      voice: { ...VOICE_REGION, on: { ...VOICE_REGION.on, ...also.voice } },
      access: ACCESS_REGION,
      consent: { ...CONSENT_REGION, on: { ...CONSENT_REGION.on, ...also.consent } },
    },
  };
}

/** The region of a case that is about no child, with its custody beside it: nobody's voice, consent or secret is in it. */
export function withoutAChild<const Main extends object>(main: Main) {
  return {
    type: 'parallel' as const,
    on: {
      ...CONFIRMING,
      NoticeDelivered: { actions: 'noteOnly' as const },
      NoticeFailed: { actions: 'noteOnly' as const },
      ReachedAnotherWay: { actions: 'noteOnly' as const },
    },
    states: { main: named(main), custody: CUSTODY_REGION },
  };
}

type Node = { readonly states?: Readonly<Record<string, Node>>; readonly meta?: unknown };

/**
 * The main region, in which each state has the id of its name, so that "#closed" can be said from anywhere, and each in which
 * a case may rest notes on entry that it stands there. Said here, neither can be said wrongly of a state.
 */
const named = <const Main extends object>(main: Main): Main => ({ ...main, states: statesOf(main, '') });

function statesOf({ states = {} }: Node, before: string): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(states).map(([key, node]) => {
      const stage = `${before}${key}`;
      return [
        key,
        {
          ...(before === '' && { id: key }),
          ...(node.meta !== undefined && { entry: { type: 'standAt', params: { stage } } }),
          ...node,
          ...(node.states && { states: statesOf(node, `${stage}.`) }),
        },
      ];
    }),
  );
}

/** Entering a state of the main region: where it stands, and where it stood. */
export const standAt = <File extends CaseFile, Own extends Act>() =>
  assign<File, Own, { stage: string }, Own, never>(
    ({ context }, { stage }) => ({ stage, before: context.stage }) as Partial<File>,
  );
