import type { CivilDate } from '#statutory-calendar/civil-date';
import type { ActElsewhere } from './between-cases.js';
import type { Actor, Facts } from './history.js';
import type { NamedPerson, NamesIn } from './named.js';
import type { SpeakersIn, Speaking } from './speaking.js';
import type { NoticeFacts } from './telling.js';

/**
 * Nobody says for another what is theirs to say. An act that names somebody who agrees, signs, approves or seconds is not
 * recorded when it is proposed: it is kept with its facts, each of those named is asked, and with the last confirmation it is
 * recorded as proposed, by whoever proposed it, if the case still lets it be. By these acts, on every pathway:
 */
export const ASKED = 'ConfirmationAsked';
/** One of those asked says that it is so. */
export const CONFIRMED = 'ConfirmationGiven';
/** One of them says no, or whoever proposed it takes it back. */
export const NOT_CONFIRMED = 'ConfirmationRefused';

/** What is asked of those who are named: the act as it was proposed. The facts of `ConfirmationAsked`. */
export interface AskedOf {
  readonly act: string;
  /** The act as an officer would say it: "Accept the referral". */
  readonly title: string;
  readonly facts: Facts;
  readonly from: readonly string[];
}

/** One such asking, as the file of its case keeps it. */
export interface Confirmation extends AskedOf {
  /** Who proposed it, and on which day. */
  readonly by: Actor;
  readonly on: CivilDate;
  /** Those who have confirmed it. */
  readonly given: readonly string[];
  /** It waits for somebody: nobody has refused it, and its time is not over. */
  readonly isOpen: boolean;
  /** Who said no, or took it back. */
  readonly endedBy?: string;
}

/** The askings of a case, by the number of the event that asked. */
export type Confirmations = Readonly<Record<string, Confirmation>>;

/** The askings that the file of a case keeps; none in one that knows of none. */
export const confirmationsIn = (context: unknown): Confirmations =>
  (context as { readonly confirmations?: Confirmations } | undefined)?.confirmations ?? {};

/** Whose account the file of a case knows as that of the family’s contact: they have said that it is theirs. */
export const contactIn = (context: unknown): string | undefined =>
  (context as { readonly contact?: { readonly person?: string } | null } | undefined)?.contact?.person;

/** Those of whom a confirmation is still outstanding. */
export const outstanding = (confirmation: Confirmation | undefined): readonly string[] =>
  confirmation?.isOpen ? confirmation.from.filter((person) => !confirmation.given.includes(person)) : [];

/** The facts of the asking that stands in the place of an act until those have confirmed it. */
export const askingOf = (
  { questions }: { readonly questions: Readonly<Record<string, { readonly title: string }>> },
  { type, data }: Pick<Speaking, 'type' | 'data'>,
  from: readonly string[],
): Facts => ({ act: type, title: questions[type]?.title ?? type, facts: data, from });

/** Whom an act has say something, in a field or by what the case knows; never whoever acts, who says it by acting. */
export function speakersIn(
  { named, speakers }: { readonly named?: NamesIn; readonly speakers?: SpeakersIn },
  act: Speaking,
  context: unknown,
): readonly string[] {
  const persons = (named?.(act.type, act.data) ?? []).filter((one): one is NamedPerson => one.names === 'person');
  const inFields = persons.filter(({ speaks }) => speaks).map(({ id }) => id);
  const all = [...inFields, ...(speakers?.(act, context as never) ?? [])];
  return [...new Set(all)].filter((id) => id !== act.by.person).sort();
}

/** The act by which somebody’s own account becomes that of the family’s contact. Until they confirm it, they see nothing of the case. */
export const CONTACT_NAMED = 'ContactNamed';

/** By what name a case knows somebody who is asked whether they are the contact: they may answer, and read nothing. */
export const onlyAsked = (person: string): string => `asked:${person}`;

/** By what names a case knows those whose confirmation is outstanding. */
export const namesOfThoseAsked = (confirmations: Confirmations): readonly string[] =>
  Object.values(confirmations).flatMap((each) =>
    outstanding(each).map((person) => (each.act === CONTACT_NAMED ? onlyAsked(person) : person)),
  );

/** With the last confirmation: the act itself, on the same case, by whoever proposed it. */
export function actOnceConfirmed({ ref, context, act }: NoticeFacts<unknown>): readonly ActElsewhere[] {
  if (act.type !== CONFIRMED) return [];
  const confirmation = confirmationsIn(context)[String((act.data as { readonly of?: unknown }).of)];
  if (confirmation === undefined || outstanding(confirmation).length > 0) return [];
  const { act: type, facts, by, given } = confirmation;
  return [{ ref, type, data: facts, by, confirmedBy: given }];
}
