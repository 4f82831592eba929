import type { NoticeFacts } from '#engine/telling';
import { inWords } from '#statutory-calendar/civil-date';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { practiceOf } from '../../areas/practice/practice.js';
import { phone, rights } from '../../every-case/wording.js';
import type { PackageLine } from '../../money/package-line.js';
import { inPounds } from '../../money/pence.js';
import { agenciesIn, type Shares } from '../../money/split.js';
import type { Funding } from '../case.js';
import { byWhen } from '../clocks.js';
import { panelFor } from '../practice.js';
import { AGENCIES, agencyInWords } from '../wording.js';

type Facts = NoticeFacts<Funding>;

/** How the family learns of a decision about money: what it means for them, why, what comes next, and their rights. */
export function decisionLetter(facts: Facts): string {
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

function whatItMeans({ context }: Facts): string {
  const what = support(context);
  switch (context.decision?.outcome) {
    case 'agreed':
      return `The support that was asked for has been agreed:\n${what}\n${whoPays(context)}`;
    case 'agreedWithConditions':
      return `The support that was asked for has been agreed:\n${what}\n${whoPays(context)} Somebody has something to do by a day; none of it is for you to do.`;
    case 'interimWithoutPrejudice':
      return `Two organisations are agreeing who pays. Your child does not wait for them: this is paid for${context.interim === null ? '' : ` from ${inWords(context.interim.from)}`}:\n${what}`;
    case 'ratified':
      return `What was decided in a hurry stands, and goes on:\n${what}\n${whoPays(context)}`;
    case 'overturned':
      return `The panel has decided that what was arranged in a hurry will not go on for good:\n${what}\nNothing stops today. It goes on until ${context.windDown === null ? 'the day that we agree with you' : inWords(context.windDown.until)}, and is paid for until then.`;
    default:
      return `The panel has decided not to pay for this:\n${what}${meanwhileIn(context)}`;
  }
}

const whoPays = ({ total }: Funding): string =>
  agenciesIn(total).length > 1
    ? 'The organisations that pay have each said yes. You pay nothing.'
    : 'It is paid for. You pay nothing.';

/** What a plan says is provided whatever a panel decides. */
function meanwhileIn({ decision }: Funding): string {
  const who = decision?.meanwhile ?? null;
  if (who === null) return '';
  return `\nWhat your child’s plan says must be provided is provided all the same (Children and Families Act 2014, section 42). Meanwhile it is seen to by: ${who}.`;
}

function reasonsIn({ context }: Facts): string {
  const { reasons = '', repeatReason = null } = context.decision ?? {};
  const again = repeatReason === null ? '' : `\nIt has been tried before. Why it is tried again: ${repeatReason}`;
  return reasons === '' && again === '' ? '' : `Why:\n${reasons}${again}`;
}

function conditionsIn({ context }: Facts): string {
  const open = context.conditions.filter(({ met }) => !met);
  if (open.length === 0) return '';
  return `What somebody has to do, and by when:\n${open.map(({ what, due }) => `• ${what}, by ${inWords(due)}`).join('\n')}`;
}

function whatIsNext(facts: Facts): string {
  const { context, act } = facts;
  const begins = beginsIn(facts);
  switch (context.decision?.outcome) {
    case 'agreed':
    case 'agreedWithConditions':
      return `What happens next: ${begins} After ${lengthInWords(practiceOf(act.area).funding.reviews.first)} we look at it with you: does it help?`;
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

function beginsIn({ context, act }: Facts): string {
  const { decision, periods } = context;
  const counts = 'It counts as begun when you and the provider have both said so.';
  if (periods.some(({ from }) => from <= act.occurredOn)) return 'It goes on as before.';
  return decision?.startsOn
    ? `It begins on ${inWords(decision.startsOn)}. ${counts}`
    : `We ring you about the first day. ${counts}`;
}

/** The panel’s own way of looking again, where it has one. */
function ifYouDoNotAgree(facts: Facts): string {
  const review = panelFor(facts.context, facts.act.area)?.reviewOfDecision;
  const again =
    review === undefined
      ? ''
      : ` If something is new, or if it was not decided as it should have been, you can ask within ${lengthInWords(review.within)}, ${byWhen(facts, 'decision-review-open')}, that it is looked at again${review.differentChair ? ', with somebody else in the chair' : ''}: say so on the page of your case, or ring ${phone(facts)}.`;
  return `If you do not agree: ring us, and we go through the reasons with you.${again} What an EHC plan says, and your right to mediation and appeal about it, does not depend on this decision.`;
}

/** Who pays what from when on, as a file: a heading, then one line for each line and agency. No name of a child. */
export function scheduleFile({ ref, context }: Facts): string {
  const heading = 'case,line,what,provider,section,unit,units a year,price,agency,share a year,from,to';
  const total = agenciesIn(context.total).map(
    (agency) => `${agencyInWords(agency)} ${inPounds(context.total[agency] ?? 0)}`,
  );
  const rows = scheduled(context).flatMap(({ line, shares, from, to, ...of }) =>
    agenciesIn(shares).map((agency) =>
      [
        ...[ref, line, quoted(of.what), quoted(of.provider ?? ''), of.section, of.unit, of.units, plain(of.unitPence)],
        ...[AGENCIES[agency], plain(shares[agency] ?? 0), from ?? 'on confirmation', to ?? ''],
      ].join(','),
    ),
  );
  return [heading, ...rows, '', `A year in all: ${total.join('; ') || '£0.00'}`].join('\n');
}

type Scheduled = Omit<PackageLine, 'id'> & { readonly line: string; readonly shares: Shares };

/** What is being paid, where it has begun; else what has been agreed. */
function scheduled({ periods, split, lines, decision }: Funding): readonly Scheduled[] {
  const running = periods.filter(({ closedBy }) => closedBy === null);
  if (running.length > 0) return running;
  return split.flatMap(({ line, yearly }) => {
    const of = lines.find(({ id }) => id === line);
    return of === undefined ? [] : [{ ...of, line, shares: yearly, from: of.from ?? decision?.startsOn ?? null }];
  });
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** 3249.99, without a sign or a comma, for a sheet to add up. */
const plain = (pence: number): string => inPounds(pence).replaceAll(/[£,]/g, '');
