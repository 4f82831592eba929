import { inWords } from '#statutory-calendar/civil-date';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { practiceOf } from '../areas/practice.js';
import { phone, rights, type Told as ToldOf } from '../every-case/notices.js';
import { inPounds } from '../money/pence.js';
import type { Funding } from './funding.js';
import { panelFor } from './practice-here.js';
import { AGENCIES, agencyInWords } from './words.js';

export type Told = ToldOf<Funding>;

/** How the family learns of a decision about money: what it means for them, why, what comes next, and their rights. */
export function decisionLetter(facts: Told): string {
  const { context } = facts;
  return [
    `About ${context.child?.name ?? 'your child'}`,
    whatItMeans(facts),
    reasonsIn(facts),
    conditionsIn(facts),
    whatIsNext(facts),
    ifYouDoNotAgree(facts),
    rights(facts),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What is paid for, a line each. */
const support = ({ lines }: Funding): string => lines.map(({ what }) => `• ${what}`).join('\n');

function whatItMeans({ context }: Told): string {
  const what = support(context);
  switch (context.decision?.outcome) {
    case 'agreed':
      return `The support that was asked for has been agreed:\n${what}\nThe organisations that pay have each said yes. You pay nothing.`;
    case 'agreedWithConditions':
      return `The support that was asked for has been agreed:\n${what}\nThe organisations that pay have each said yes, and somebody has something to do by a day. None of it is for you to do. You pay nothing.`;
    case 'interimWithoutPrejudice':
      return `Two organisations are agreeing who pays. Your child does not wait for them: this goes on, and is paid for:\n${what}`;
    case 'ratified':
      return `What was decided in a hurry stands, and goes on:\n${what}\nThe organisations that pay have each said yes. You pay nothing.`;
    case 'overturned':
      return `The panel has decided that what was arranged in a hurry will not go on for good:\n${what}\nNothing stops today. It goes on until ${context.windDown === null ? 'the day that we agree with you' : inWords(context.windDown.until)}, and is paid for until then.`;
    default:
      return `The panel has decided not to pay for this:\n${what}${context.decision?.meanwhile ? `\nWhat your child’s plan says must be provided is provided all the same. ${context.decision.meanwhile} sees to it meanwhile.` : ''}`;
  }
}

const reasonsIn = ({ context }: Told): string =>
  (context.decision?.reasons ?? '') === '' ? '' : `Why:\n${context.decision?.reasons}`;

function conditionsIn({ context }: Told): string {
  const open = context.conditions.filter(({ met }) => !met);
  if (open.length === 0) return '';
  return `What somebody has to do, and by when:\n${open.map(({ what, due }) => `• ${what}, by ${inWords(due)}`).join('\n')}`;
}

function whatIsNext(facts: Told): string {
  const { context, act } = facts;
  const begins = context.decision?.startsOn
    ? `It begins on ${inWords(context.decision.startsOn)}.`
    : 'We ring you about the first day.';
  switch (context.decision?.outcome) {
    case 'agreed':
    case 'agreedWithConditions':
      return `What happens next: ${begins} It counts as begun when you and the provider have both said so. After ${lengthInWords(practiceOf(act.area).funding.reviews.first)} we look at it with you: does it help?`;
    case 'ratified':
      return `What happens next: after ${lengthInWords(practiceOf(act.area).funding.reviews.first)} we look at it with you: does it help?`;
    case 'interimWithoutPrejudice':
      return 'What happens next: you do not need to do anything. We tell you when it is settled. Nothing that your child has depends on it.';
    case 'overturned':
      return `What happens next: ${context.windDown?.plan ?? ''} We ring you to plan how it passes over.`;
    default:
      return `What happens next: we ring you to go through it. If something is in place now, it does not stop without a plan that we make with you.`;
  }
}

/** The panel’s own way of looking again, where it has one. */
function ifYouDoNotAgree(facts: Told): string {
  const review = panelFor(facts.context, facts.act.area)?.reviewOfDecision;
  const again =
    review === undefined
      ? ''
      : ` If something is new, or if it was not decided as it should have been, you can ask within ${lengthInWords(review.within)} that it is looked at again${review.differentChair ? ', with somebody else in the chair' : ''}: say so on the page of your case, or ring ${phone(facts)}.`;
  return `If you do not agree: ring us, and we go through the reasons with you.${again} What an EHC plan says, and your right to mediation and appeal about it, does not depend on this decision.`;
}

/** Who pays what from when on, as a file: a heading, then one line for each line and agency. No name of a child. */
export function scheduleFile({ ref, context }: Told): string {
  const heading = 'case,line,what,provider,section,unit,units a year,price,agency,share a year,from,to';
  const rows = context.split.flatMap(({ line, yearly }) => {
    const of = context.lines.find(({ id }) => id === line);
    return Object.entries(yearly).map(([agency, pence]) =>
      [
        ref,
        line,
        quoted(of?.what ?? ''),
        quoted(of?.provider ?? ''),
        of?.section ?? '',
        of?.unit ?? '',
        of?.units ?? '',
        plain(of?.unitPence ?? 0),
        AGENCIES[agency as keyof typeof AGENCIES] ?? agency,
        plain(pence),
        of?.from ?? context.decision?.startsOn ?? 'on confirmation',
        of?.to ?? '',
      ].join(','),
    );
  });
  const total = Object.entries(context.total).map(([agency, pence]) => `${agencyInWords(agency)} ${inPounds(pence)}`);
  return [heading, ...rows, '', `A year in all: ${total.join('; ') || '£0.00'}`].join('\n');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** 3249.99, without a sign or a comma, for a sheet to add up. */
const plain = (pence: number): string => inPounds(pence).replaceAll(/[£,]/g, '');
