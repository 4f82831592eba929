import type { Act } from '#engine/act';
import type { Rule } from '#engine/pathway';
import { addMonths } from '#statutory-calendar/civil-date';
import type { CaseFile } from './case-file.js';
import type { ConsentRecorded } from './consent-events.js';
import type { OwnerAccepted, OwnerAssigned, PromiseKept, VoiceRecorded } from './events.js';

/** A guard of the machine, with the sentence for whoever is stopped by it, and its law. */
export interface WrittenRule<File> extends Omit<Rule, 'says'> {
  readonly says?: (file: File, act: Act) => string;
  readonly holds: (file: File, act: Act) => boolean;
}

/** Rules under their names, each checked to be one. */
export const rulesFor =
  <File>() =>
  <Name extends string>(rules: Record<Name, WrittenRule<File>>): Record<Name, WrittenRule<File>> =>
    rules;

type Guard<File> = (known: { context: File; event: Act }) => boolean;

/** The rules as the machine's guards. */
export function guardsOf<File, Name extends string>(rules: Record<Name, WrittenRule<File>>): Record<Name, Guard<File>> {
  const guards = Object.entries<WrittenRule<File>>(rules).map(([name, { holds }]) => [
    name,
    ({ context, event }: { context: File; event: Act }) => holds(context, event),
  ]);
  return Object.fromEntries(guards) as Record<Name, Guard<File>>;
}

/** The rules as a person may read them. */
export function wordsOf(rules: Readonly<Record<string, WrittenRule<never>>>): Readonly<Record<string, Rule>> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, { reason, law, says }]) => [
      name,
      { reason, ...(law && { law }), ...(says && { says }) },
    ]),
  );
}

/** The rules that every pathway shares. */
export const EVERY_CASE_RULES = rulesFor<CaseFile>()({
  postExists: {
    reason: 'There is no such post in this area. Choose one of the area’s posts.',
    holds: (_file, { area, data }: Act<string, OwnerAssigned>) => Object.hasOwn(area.posts, data.post),
  },
  takesUpTheCase: {
    reason: 'This takes up a contribution, not the case.',
    holds: (_file, { data }: Act<string, OwnerAccepted>) => (data.contribution ?? null) === null,
  },
  contributionWaitsForAHolder: {
    reason: 'That contribution does not wait for anybody. Take up one that has been asked for and not yet received.',
    holds: ({ contributions }, { data }: Act<string, OwnerAccepted>) =>
      ['requested', 'coverActive'].includes(contributions[data.contribution ?? '']?.state ?? ''),
  },
  leaverHeldTheCase: {
    reason: 'The person who has left did not hold this case.',
    holds: ({ owner }, { data }) =>
      data.person === owner.person || data.posts.includes(owner.cover ?? owner.post) === true,
  },
  nobodyTookUpTheCaseInTime: {
    reason: 'Somebody has taken up the case, or the time to do so is not over.',
    holds: ({ owner, awaitingHolder }, { data }) =>
      data.clock === 'new-holder-accepts' && data.key === owner.post && Object.hasOwn(awaitingHolder, owner.post),
  },
  theChildsWordsAreGiven: {
    reason: 'The child’s own words are not given.',
    holds: (_file, { data }: Act<string, VoiceRecorded>) => (data.words ?? '') !== '',
  },
  theChildWouldRatherNot: {
    reason: 'No reason is given why the child’s view could not be had.',
    holds: (_file, { data }: Act<string, VoiceRecorded>) => (data.declinedBecause ?? '') !== '',
  },
  theChildHasNotBeenHeard: {
    reason: 'The child’s own words are on record already. Give the new words to add to them.',
    holds: ({ voice }) => voice !== 'captured',
  },
  theYoungPersonDecidesFrom16: {
    reason:
      'The child is 16 or over, so the young person decides. Say that they did, or what was found about their capacity to decide.',
    law: 'Mental Capacity Act 2005 s.1 and s.2(5)',
    holds: ({ child }, { data, occurredOn }: Act<string, ConsentRecorded>) =>
      child?.dateOfBirth === undefined ||
      addMonths(child.dateOfBirth, 16 * 12) > occurredOn ||
      data.givenBy === 'youngPerson' ||
      (data.capacityDecision ?? '') !== '',
  },
  theCaseIsToBeSealed: {
    reason: 'The case is to be restricted, not sealed.',
    holds: (_file, { data }) => data.level === 'sealed',
  },
  consentIsGiven: {
    reason: 'Consent is not given.',
    holds: (_file, { data }: Act<string, ConsentRecorded>) => data.result === 'given',
  },
  consentIsRefused: {
    reason: 'Consent is not refused.',
    holds: (_file, { data }: Act<string, ConsentRecorded>) => data.result === 'refused',
  },
  sharingHasALawfulBasis: {
    reason: 'Say on what lawful basis the information is shared without consent.',
    law: 'UK GDPR Art 6(1) and 9(2); common law of confidence',
    holds: (_file, { data }: Act<string, ConsentRecorded>) => (data.lawfulBasis ?? '') !== '',
  },
  promiseIsOpen: {
    reason: 'No open promise has that number. The case page lists the promises made.',
    holds: ({ promises }, { data }: Act<string, PromiseKept>) =>
      promises.some(({ sequence, kept }) => sequence === data.promise && !kept),
  },
});
