import type { Act, ActClasses } from '#engine/act';
import { contactIn } from '#engine/confirming';
import type { Facts } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import type { Pathway } from '#engine/pathway';
import type { Channel, Recipient } from '#engine/recipient';
import type { SpeakersIn } from '#engine/speaking';
import type { NoticeRow } from '#engine/telling';
import { midSentence } from '#engine/words-of-name';
import { wordingOf } from '../declaration.js';
import { phone, withoutStop } from './wording.js';

/**
 * What is recorded in a family's name reaches them. Where somebody else writes down what a family said, they are told at once,
 * by the way that they gave, and how to say that it was not so.
 */

type Theirs = true | ((facts: Facts, file: unknown) => boolean);

const saidIn = (acts: ActClasses, what: 'familysOwn' | 'familyAgrees') =>
  new Map(
    Object.entries(acts).flatMap(([name, act]) => {
      const theirs = wordingOf(act)[what];
      return theirs === undefined ? [] : [[name, theirs as Theirs] as const];
    }),
  );

function isTheirs(acts: ActClasses, what: 'familysOwn' | 'familyAgrees') {
  const said = saidIn(acts, what);
  return (type: string, data: Facts, file?: unknown): boolean => {
    const found = said.get(type);
    return found === true || found?.(data, file) === true;
  };
}

/** Whether an act of these classes says what is the family's own to say. */
export const familysOwn = (acts: ActClasses): NonNullable<Pathway['familysOwn']> => isTheirs(acts, 'familysOwn');

/** Whether the family agrees to something by an act of these classes, beside others. */
export const familyAgrees = (acts: ActClasses): NonNullable<Pathway['familyAgrees']> => isTheirs(acts, 'familyAgrees');

/** The contact of the family, by their own account, where the family agrees to something by an act: nobody agrees for them. */
export function familyWhoAgrees(acts: ActClasses): SpeakersIn<unknown> {
  const agrees = familyAgrees(acts);
  return ({ type, data }, file) => {
    const contact = contactIn(file);
    return contact !== undefined && agrees(type, data, file) ? [contact] : [];
  };
}

/** By every way that they gave; by their pages and a letter where they have an account. */
export function theirOwnWay(to: Recipient): readonly Channel[] {
  if (!('contact' in to)) return ['portal', 'letter'];
  const { phone: number, email, address } = to.contact;
  return [
    ...(number ? (['sms'] as const) : []),
    ...(email ? (['email'] as const) : []),
    ...(address ? (['letter'] as const) : []),
  ];
}

/** What the family is told of what was recorded in its name by somebody else. */
export function familyRows<Context>(acts: ActClasses, questions: Pathway['questions']): readonly NoticeRow<Context>[] {
  const isOwn = familysOwn(acts);
  const agrees = familyAgrees(acts);
  const said = [...saidIn(acts, 'familysOwn').keys(), ...saidIn(acts, 'familyAgrees').keys()];
  return said.map((on) => ({
    template: 'recorded-in-your-name',
    on,
    to: 'family',
    alone: true,
    channels: theirOwnWay,
    when: (context, { type, data, by }) =>
      (isOwn(type, data as Facts) || (contactIn(context) === undefined && agrees(type, data as Facts, context))) &&
      by.role !== 'family' &&
      !OWN_PARTS.includes(by.role) &&
      by.person !== contactIn(context),
    subject: 'We wrote down what you told us',
    body: (facts) =>
      `In the case ${facts.ref} this was recorded in your name: “${toldOf(acts, facts.act) ?? questions[on]?.title ?? on}” How we know that it was you: ${madeSure(facts.act)}. If you did not say this, ring ${phone(facts as never)}: we put it right.`,
  }));
}

/** What was said, and not only that something was: "The family agreed that information may be shared." */
function toldOf(acts: ActClasses, { type, data }: Act): string | undefined {
  const act = acts[type];
  const told = act && wordingOf(act).told;
  return typeof told === 'function' ? told(data as never) : told;
}

const madeSure = ({ data }: Act): string =>
  midSentence(withoutStop((data as { readonly madeSure?: string }).madeSure ?? 'it is not on record how'));
