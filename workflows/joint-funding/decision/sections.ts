import type { AreaLimits } from '#engine/locality';
import { inWords } from '#statutory-calendar/civil-date';
import { lengthInWords } from '#statutory-calendar/rule-words';
import { practiceOf } from '../../areas/practice/practice.js';
import { filled } from '../../filled.js';
import type { Funding } from '../case.js';
import { everyYear, sharesInWords, sharesOfLines } from '../wording.js';

interface Minuted {
  readonly money?: string | undefined;
  readonly afterwards?: string | undefined;
}

/** What is paid, by whom, from when and until when, and what comes afterwards: as minutes have it. */
export function moneyInTheMinutes(file: Funding, area: AreaLimits, howTheyReturn?: string): Minuted {
  const { decision, interim, windDown } = file;
  const returns = filled(howTheyReturn) ? [`The child’s return: ${howTheyReturn}`] : [];
  switch (decision?.outcome) {
    case 'agreed':
    case 'agreedWithConditions':
    case 'ratified': {
      const from = decision.startsOn === null ? [] : [`From ${inWords(decision.startsOn)}`];
      const again = lengthInWords(practiceOf(area).funding.reviews.first);
      return {
        money: inLines([...sharesOfLines(file), ...from]),
        afterwards: inLines([`Looked at after ${again}`, ...returns]),
      };
    }
    case 'interimWithoutPrejudice':
      return { money: inLines(paidMeanwhile(file)), afterwards: inLines(daysOf(interim)) };
    case 'overturned':
      return windDown === null ? {} : { afterwards: `It goes on until ${inWords(windDown.until)}: ${windDown.plan}` };
    // What was asked for, and who would have paid which part of it.
    default:
      return { money: inLines(sharesOfLines(file)) };
  }
}

/** An act has no empty facts. */
const inLines = (lines: readonly string[]): string | undefined => (lines.length === 0 ? undefined : lines.join('\n'));

const paidMeanwhile = ({ periods }: Funding): readonly string[] =>
  periods
    .filter(({ withoutPrejudice, closedBy }) => withoutPrejudice && closedBy === null)
    .map(({ what, shares, unit }) => `${what}: ${sharesInWords(shares)} ${everyYear(unit)}, without prejudice`);

function daysOf(interim: Funding['interim']): readonly string[] {
  if (interim === null) return [];
  const until = interim.until === null ? [] : [`To be settled by ${inWords(interim.until)}`];
  return [`Paid from ${inWords(interim.from)}`, ...until];
}
