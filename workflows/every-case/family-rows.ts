import type { Act, ActClasses } from '#engine/act';
import { contactIn } from '#engine/confirming';
import type { Facts } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import type { Pathway } from '#engine/pathway';
import type { Channel, Recipient } from '#engine/recipient';
import type { NoticeRow } from '#engine/telling';
import { wordingOf } from '../declaration.js';
import { phone } from './wording.js';

/**
 * What is recorded in a family's name reaches them. Where somebody else writes down what a family said, they are told at once,
 * by the way that they gave, and how to say that it was not so.
 */

const ownIn = (acts: ActClasses) =>
  new Map(
    Object.entries(acts).flatMap(([name, act]) => {
      const { familysOwn: own } = wordingOf(act);
      return own === undefined ? [] : [[name, own as true | ((facts: Facts) => boolean)] as const];
    }),
  );

/** Whether an act of these classes says what is the family's own to say. */
export function familysOwn(acts: ActClasses): NonNullable<Pathway['familysOwn']> {
  const own = ownIn(acts);
  return (type, data) => {
    const found = own.get(type);
    return found === true || found?.(data) === true;
  };
}

/** By every way that they gave; by their pages and a letter where they have an account. */
function theirOwnWay(to: Recipient): readonly Channel[] {
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
  return [...ownIn(acts).keys()].map((on) => ({
    template: 'recorded-in-your-name',
    on,
    to: 'family',
    channels: theirOwnWay,
    when: (context, { type, data, by }) =>
      isOwn(type, data as Facts) &&
      by.role !== 'family' &&
      !OWN_PARTS.includes(by.role) &&
      by.person !== contactIn(context),
    subject: 'We wrote down what you told us',
    body: (facts) =>
      `In the case ${facts.ref} it was recorded in your name: “${questions[on]?.title ?? on}”. We are told that it was you: ${madeSure(facts.act)}. If you did not say this, ring ${phone(facts as never)}: we put it right.`,
  }));
}

const madeSure = ({ data }: Act): string =>
  (data as { readonly madeSure?: string }).madeSure ?? 'it is not on record how';
