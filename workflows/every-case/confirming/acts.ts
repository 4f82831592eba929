import { IsObject } from 'class-validator';
import type { Act } from '#engine/act';
import { type AskedOf, outstanding } from '#engine/confirming';
import type { Facts } from '#engine/history';
import { inWords } from '#statutory-calendar/civil-date';
import { EmailAddress, Key, Line, Names, OneOf, Paragraph, Person, PhoneNumber, YesNo } from '../../answers.js';
import { Wording } from '../../declaration.js';
import type { CaseFile } from '../case.js';
import { HowItWasMadeSure } from '../people.js';
import { FORMATS, PREFERRED } from '../reaching/wording.js';

/**
 * Somebody proposed an act in which others agree, sign, approve or second. Each of them is asked; it is recorded, as it was
 * proposed, when the last has confirmed it.
 */
@Wording({
  told: ({ title, from }: ConfirmationAsked) =>
    `“${title}” was proposed, and ${from.length === 1 ? 'one person was' : `${from.length} people were`} asked to confirm it.`,
  stands: ['act', 'title', 'facts', 'from'],
})
export class ConfirmationAsked implements AskedOf {
  /** The name of the act that was proposed. */
  @Key() act: string;

  /** The act as its form calls it. */
  @Key() title: string;

  /** Its facts, as they were proposed. */
  @IsObject({ message: 'Send the facts that were proposed as named fields' }) facts: Facts;

  /** Those who are asked: ids of people. */
  @Names({ mend: 'List those who are asked', ours: true }) from: string[];
}
export type Asking = Act<string, ConfirmationAsked>;

/** The field that says which of the askings that wait for somebody is meant. */
const WhichAsking = (label: string, mend: string) =>
  Line(label, mend, {
    offers: ({ confirmations }: CaseFile) =>
      Object.entries(confirmations)
        .filter(([, confirmation]) => outstanding(confirmation).length > 0)
        .map(([value, { title, on }]) => ({ value, text: `${title}, proposed on ${inWords(on)}` })),
  });

/** One of those who were asked says that it is so: they agree, sign, approve or second. */
@Wording({
  title: 'Confirm what you were asked to confirm',
  why: 'You say it yourself by this: nobody can say it for you. It takes effect when everybody who was asked has confirmed it.',
  told: 'Somebody who was asked confirmed what had been proposed.',
  stands: ['of'],
})
export class ConfirmationGiven {
  /** The number in the history of the asking. */
  @WhichAsking('What do you confirm?', 'Choose what you confirm') of: string;
}
export type Confirming = Act<string, ConfirmationGiven>;

/** One of those who were asked says no, or whoever proposed it takes it back: it is not recorded. */
@Wording({
  title: 'Say no to what was proposed, or take it back',
  why: 'It is then not recorded. Whoever proposed it is told why, and can propose something else.',
  told: ({ because }: ConfirmationRefused) =>
    `What had been proposed was not confirmed, or was taken back: ${because}.`,
  stands: ['of'],
})
export class ConfirmationRefused {
  /** The number in the history of the asking. */
  @WhichAsking('What is not confirmed?', 'Choose what is not confirmed') of: string;
  @Line('Why?', 'Say why, so that whoever proposed it knows') because: string;
}
export type Refusing = Act<string, ConfirmationRefused>;

/** Somebody’s own account is that of the family’s contact. They are asked, and see nothing of the case until they say that it is they. */
@Wording({
  title: 'Name the account of the family’s contact',
  why: 'Whoever has that account is asked whether they are the contact. They see nothing of the case until they have said so.',
  told: 'The contact of the family said that it is they, and follows the case by their own account.',
  stands: ['person'],
})
export class ContactNamed {
  /** Id of the person. A list of families is nobody's to read: it is typed. */
  @Person('By which name do they sign in?', 'Say by which name they sign in', {
    kind: 'text',
    must: { family: 'only', speak: true },
  })
  person: string;
}
export type NamingTheContact = Act<string, ContactNamed>;

const ONLY_WHAT_IS_NEW = { hint: 'Leave it blank if it has not changed' };

/**
 * The family can be reached in another way than the case says: it has moved, has another number, or reads and speaks in
 * another way. From now on everything goes there, whatever an account still says; what did not arrive before goes out again by
 * itself (Interpretation Act 1978 s.7), and whoever reads at the old address or number hears that it changed, and not to what.
 */
@Wording({
  title: 'Record how to reach the family now',
  why: 'Everything is sent there from now on, whatever their account says. What did not arrive before goes out again by itself: a notice counts when it is properly addressed (Interpretation Act 1978, section 7). Where you say nothing else, the old address or number is told that it changed, never to what.',
  told: 'The family gave another way to reach it.',
  familysOwn: true,
})
export class ContactChanged {
  @PhoneNumber.optional('Telephone number', 'Enter a telephone number, like 07700 900 982', ONLY_WHAT_IS_NEW)
  phone?: string;

  @EmailAddress.optional(
    'Email address',
    'Enter an email address in the correct format, like name@example.com',
    ONLY_WHAT_IS_NEW,
  )
  email?: string;

  @Paragraph.optional('Postal address', 'Enter a postal address, or leave it out', ONLY_WHAT_IS_NEW) address?: string;

  @OneOf.optional(PREFERRED, 'How would they rather be told?', 'Choose how they would rather be told', ONLY_WHAT_IS_NEW)
  prefers?: keyof typeof PREFERRED;

  @Line.optional('In which language?', 'Say in which language, or leave it out', ONLY_WHAT_IS_NEW) language?: string;

  @OneOf.optional(FORMATS, 'In what form do they read?', 'Choose in what form they read', ONLY_WHAT_IS_NEW)
  format?: keyof typeof FORMATS;

  @Line.optional('When may they be rung, and when not?', 'Say when they may be rung, or leave it out', {
    hint: 'Like: after 3 pm, never at work; do not ring',
  })
  ringing?: string;

  /** Somebody who must not know reads at the old address, or has the old telephone. */
  @YesNo.optional(
    'Would it put somebody at risk if the old address or number were told that it changed?',
    'Say whether telling the old address or number would put somebody at risk',
  )
  riskThere?: boolean;

  @HowItWasMadeSure() madeSure?: string;
}
export type ChangingTheContact = Act<string, ContactChanged>;
