import { KINDS } from '#engine/limit-table';
import { plain, sentence } from '#engine/words-of-name';
import { ruleInWords } from '#statutory-calendar/rule-words';
import { CONTENTS, type Entry } from '#workflows/contents';
import { register } from '#workflows/register';
import type { Area } from '../../case-access/clocks.js';
import { askedFor, choiceInWords } from './input-wording.js';

/** One clock as a line of the list. */
export interface Line {
  readonly id: string;
  readonly title: string;
  readonly owedBy: string;
  readonly rule: string;
  readonly starts: string;
  readonly law: string;
  readonly kind: string;
  readonly ended: boolean;
}

/** The clocks of one pathway. */
export interface Group {
  readonly folder: string;
  readonly heading: string;
  readonly lines: readonly Line[];
}

const HEADINGS: Readonly<Record<string, string>> = {
  'needs-assessment': 'The EHC needs assessment, and the plan',
  'personal-budget': 'Personal budgets and direct payments',
  'annual-review': 'Annual reviews, and changes to a plan',
  reassessment: 'Assessing again',
  ceasing: 'Ending a plan',
  'moving-area': 'Moving to another area',
  mediation: 'Mediation',
  appeal: 'Appeals and claims to the Tribunal',
  'detained-persons': 'Young people in detention',
  'joint-commissioning': 'Local authorities and health boards together',
  'health-and-care': 'Continuing care, and children in need',
  complaint: 'Complaints, and going to court',
  'every-case': 'Every case',
};

/** The heading over the clocks of a folder. */
export function headingOf(folder: string): string {
  const title = register.pathways().find(({ name }) => name === folder)?.title;
  return HEADINGS[folder] ?? sentence(title ?? plain(folder).replaceAll('-', ' '));
}

/** The clocks in which every word occurs, by pathway in the order of the book. */
export function groupsOf(words: string, area: Area): readonly Group[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const folders = [...new Set(CONTENTS.map(({ folder }) => folder))];
  return folders
    .map((folder) => {
      const heading = headingOf(folder);
      const lines = CONTENTS.filter((entry) => entry.folder === folder)
        .map((entry) => lineOf(entry, area))
        .filter((line) => isAbout(wanted, [heading, ...Object.values(line)]));
      return { folder, heading, lines };
    })
    .filter(({ lines }) => lines.length > 0);
}

/** One clock in the words of the list. */
export function lineOf({ id, current, owedBy, starts }: Entry, area: Area): Line {
  return {
    id,
    title: sentence(current.title),
    owedBy: sentence(owedBy),
    rule: sentence(ruleInWords(current.due, { area: area.limits[id], day: dayOf, stage: choiceInWords })),
    starts,
    law: current.law,
    kind: KINDS[current.kind],
    ended: current.validTo !== undefined,
  };
}

/** A day that has no name of its own is told by what starts the clock, which stands beside the rule. */
const dayOf = (name: string) => (name === 'trigger' ? 'that day' : askedFor(name));

function isAbout(wanted: readonly string[], texts: readonly unknown[]): boolean {
  const whole = texts.join(' ').toLowerCase();
  return wanted.every((word) => whole.includes(word));
}
