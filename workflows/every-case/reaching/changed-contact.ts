import type { Recipient } from '#engine/recipient';
import { goesElsewhere } from '#engine/send-again';
import { filled } from '../../filled.js';
import type { CaseFile, HowToReach } from '../case.js';
import type { ContactChanged } from '../confirming/acts.js';
import { FORMATS, PREFERRED } from './wording.js';

const WAYS = ['phone', 'email', 'address'] as const;
const MANNERS = ['prefers', 'language', 'format', 'ringing'] as const;

/** The file once the family has said how to reach it now. What can go out again is no longer undelivered. */
export function changedContact(file: CaseFile, data: ContactChanged): Partial<CaseFile> {
  const { contact, undelivered = [], undeliveredBy = {} } = file;
  if (contact === null) return {};
  const goesAgain = (what: string) => (undeliveredBy[what] ?? []).every((way) => goesElsewhere(way, { ...data }));
  return {
    contact: { ...contact, ...saidOf(WAYS, data) },
    howToReach: { ...file.howToReach, ...saidOf(MANNERS, data) },
    undelivered: undelivered.filter((what) => undeliveredBy[what] === undefined || !goesAgain(what)),
    reachedBefore: data.riskThere === true ? [] : reachedBefore(contact, data),
  };
}

const saidOf = <Name extends string>(names: readonly Name[], data: Readonly<Partial<Record<Name, string>>>) =>
  Object.fromEntries(names.filter((name) => filled(data[name])).map((name) => [name, data[name]]));

/** Where the family was reached until now by what is new: as the case said, and else at the email address of its account. */
function reachedBefore(contact: NonNullable<CaseFile['contact']>, data: ContactChanged): readonly Recipient[] {
  const { name, person } = contact;
  const old = WAYS.filter((way) => filled(data[way]) && filled(contact[way]) && data[way] !== contact[way]);
  const ofTheCase: Recipient = { contact: { name, ...Object.fromEntries(old.map((way) => [way, contact[way]])) } };
  return [
    ...(old.length > 0 ? [ofTheCase] : []),
    ...(person !== undefined && filled(data.email) && !filled(contact.email) ? [{ person }] : []),
  ];
}

/** What a change of contact gives, in words that say nothing of where: "another telephone number and another postal address". */
export const newDetails = ({ phone, email, address, ...manner }: ContactChanged, who: 'you' | 'they'): string =>
  [
    ...(filled(phone) ? ['another telephone number'] : []),
    ...(filled(email) ? ['another email address'] : []),
    ...(filled(address) ? ['another postal address'] : []),
    ...(MANNERS.some((name) => filled(manner[name])) ? [`how ${who} would rather be told`] : []),
  ].join(' and ');

/** How the family is best told, for whoever writes or rings: "By telephone. In Polish. Large print. Ringing: after 3 pm." */
export function mannerInWords({ prefers, language, format, ringing }: HowToReach = {}): string {
  const said = [
    ...(prefers === undefined ? [] : [`Rather ${PREFERRED[prefers].toLowerCase()}`]),
    ...(filled(language) ? [`In ${language}`] : []),
    ...(format === undefined ? [] : [FORMATS[format]]),
    ...(filled(ringing) ? [`Ringing: ${ringing}`] : []),
  ];
  return said.map((one) => `${one.replace(/\.$/, '')}.`).join(' ');
}

/** In what a letter of ours has to be put before they can read it: "Polish", "large print"; nothing where ordinary print in English does. */
export function otherThanPrint({ language, format }: HowToReach = {}): string {
  const english = !filled(language) || /^english$/i.test(language ?? '');
  return [
    ...(english ? [] : [String(language)]),
    ...(format === undefined || format === 'ordinary'
      ? []
      : [FORMATS[format].replace(/^[A-Z](?=[a-z])/, (one) => one.toLowerCase())]),
  ].join(' and ');
}
