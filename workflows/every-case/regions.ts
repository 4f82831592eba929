import { and, assign } from 'xstate';
import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, entry } from './case-file.js';
import { CUSTODY_REGION, custodyEntries } from './custody.js';
import type { PromiseKept, PromiseMade } from './events.js';

/** What a pathway adds to the regions that every case has: its own acts that also speak of the child's voice, or of consent. */
export interface Also {
  readonly voice?: object;
  readonly consent?: object;
}

/**
 * A pathway's own region with those that every case has beside it: custody, voice, access and consent. The region `clock`
 * is read off the deadlines by the engine and is not modelled. At the root stands what may be recorded at any time.
 */
export function withEveryCase<const Main extends object>(main: Main, also: Also = {}) {
  return {
    type: 'parallel' as const,
    on: {
      PromiseMade: { actions: 'notePromise' as const },
      PromiseKept: { guard: 'promiseIsOpen' as const, actions: 'keepPromise' as const },
      FeedbackGiven: { actions: 'noteOnly' as const },
      NoticeDelivered: { actions: 'noteOnly' as const },
      NoticeFailed: { actions: 'noteOnly' as const },
      ReachedAnotherWay: { actions: 'noteOnly' as const },
    },
    states: {
      main,
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
      NoticeDelivered: { actions: 'noteOnly' as const },
      NoticeFailed: { actions: 'noteOnly' as const },
      ReachedAnotherWay: { actions: 'noteOnly' as const },
    },
    states: { main, custody: CUSTODY_REGION },
  };
}

/** The child's own view (Children and Families Act 2014 s.19(a)): heard, or asked for, or not to be had and why. */
const VOICE_REGION = {
  initial: 'notSought',
  on: {
    VoiceRecorded: [
      { guard: 'theChildsWordsAreGiven', target: '.captured', actions: 'hearTheChild' },
      { guard: 'theChildWouldRatherNot', target: '.declined', actions: 'respectTheChild' },
      { guard: 'theChildHasNotBeenHeard', target: '.sought', actions: 'askTheChild' },
    ],
  },
  states: { notSought: {}, sought: {}, captured: {}, declined: {} },
} as const;

/** Who may know of the case at all: everybody its pathway lets (normal), or fewer, as the act `AccessRestricted` says. */
const ACCESS_REGION = {
  initial: 'normal',
  on: {
    AccessRestricted: [
      { guard: 'theCaseIsToBeSealed', target: '.sealed', actions: 'noteOnly' },
      { target: '.restricted', actions: 'noteOnly' },
    ],
    AccessOpened: { target: '.normal', actions: 'noteOnly' },
  },
  states: { normal: {}, restricted: {}, sealed: {} },
} as const;

/** Agreement to share what is confidential. Not the basis on which data is held. */
const CONSENT_REGION = {
  initial: 'none',
  on: {
    ConsentRecorded: [
      { guard: and(['theYoungPersonDecidesFrom16', 'consentIsGiven']), target: '.given', actions: 'noteConsent' },
      { guard: and(['theYoungPersonDecidesFrom16', 'consentIsRefused']), target: '.refused', actions: 'noteConsent' },
      {
        guard: and(['theYoungPersonDecidesFrom16', 'sharingHasALawfulBasis']),
        target: '.notRequired',
        actions: 'noteConsent',
      },
    ],
    ConsentWithdrawn: { target: '.withdrawn', actions: 'noteConsentWithdrawn' },
  },
  states: { none: {}, given: {}, refused: {}, withdrawn: {}, notRequired: {} },
} as const;

/** What the file learns from the acts that every pathway shares. */
export function everyCaseEntries<File extends CaseFile>() {
  const write = <Facts>(written: (file: CaseFile, act: Act<string, Facts>) => Partial<CaseFile>) =>
    entry<File, Facts>((file, act) => written(file, act) as Partial<File>);
  return {
    ...custodyEntries<File>(),
    noteOnly: write(() => ({})),
    hearTheChild: write(() => ({ voice: 'captured' })),
    respectTheChild: write(() => ({ voice: 'declined' })),
    askTheChild: write(() => ({ voice: 'sought' })),
    noteConsent: write<{ result: CaseFile['consent'] }>((_file, { data }) => ({ consent: data.result })),
    giveConsent: write(() => ({ consent: 'given' })),
    noteConsentWithdrawn: write(() => ({ consent: 'withdrawn' })),
    notePromise: write<PromiseMade>(({ promises }, { data, sequence }) => ({
      promises: [
        ...promises,
        { sequence, what: data.what, by: (data.by as CivilDate | undefined) ?? null, kept: false },
      ],
    })),
    keepPromise: write<PromiseKept>(({ promises }, { data }) => ({
      promises: promises.map((each) => (each.sequence === data.promise ? { ...each, kept: true } : each)),
    })),
    /** Entering a state of the main region: where it stands, and where it stood. */
    standAt: assign<File, Act, { stage: string }, Act, never>(
      ({ context }, { stage }) => ({ stage, before: context.stage }) as Partial<File>,
    ),
  };
}

/** The entry action of a resting state of the main region. */
export const at = (stage: string) => ({ type: 'standAt' as const, params: { stage } });
