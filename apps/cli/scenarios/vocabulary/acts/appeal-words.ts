import type { StoryData } from '../../story.js';
import { listed } from './event-word.js';

/** The first of these whose words a text has. */
function firstOf<Meaning>(text: unknown, meanings: readonly (readonly [RegExp, Meaning])[]): Meaning | undefined {
  return meanings.find(([words]) => words.test(String(text ?? '')))?.[1];
}

const KINDS = [
  [/re-?assess/i, 'refusalToReassess'],
  [/assess/i, 'refusalToAssess'],
  [/not (to )?amend|no amendment|refus\w* to amend/i, 'notAmending'],
  [/ceas/i, 'ceasing'],
  [/amended/i, 'amendedPlan'],
  [/not (to )?(issue|make)|refus\w* (to )?(issue|make)|no plan|refus\w* a plan/i, 'refusalToIssue'],
  [/plan|content|section|placement|final/i, 'finalPlan'],
] as const;

/** Which decision a story tells of. */
export const kindOf = ({ kind, type, decision }: StoryData): string =>
  firstOf(kind ?? decision ?? type, KINDS) ?? 'refusalToAssess';

const ISSUES = [
  [/health|medical|therap|nhs|icb|^[CG]$/i, 'health'],
  [/social|^(D|H1|H2)$/i, 'socialCare'],
] as const;

/** What a story’s mediation is about: education, where it does not say. */
export function issuesIn(told: unknown): readonly string[] {
  const issues = (listed(told) ?? ['education']).map((each) => firstOf(each, ISSUES) ?? 'education');
  return [...new Set(issues)];
}

const POINTS = [
  [/assess/i, 'assess'],
  [/(issue|make|write) (a|the) plan|plan will be (made|issued)/i, 'makePlan'],
  [/placement|name\w* .*(school|college)|section I\b/i, 'amendPlacement'],
  [/amend|section [BF]\b/i, 'amendContents'],
  [/reconsider/i, 'reconsider'],
] as const;

/** What was agreed, point by point, as far as a story tells it. */
export function pointsIn({ what, agreed, steps, owedBy, by, due }: StoryData): readonly object[] {
  const told = listed(what ?? agreed ?? steps) ?? ['as recorded'];
  return told.map((each) => ({
    what: String(each),
    is: firstOf(each, POINTS) ?? 'other',
    ...(owedBy !== undefined && { owedBy: /icb|health/i.test(String(owedBy)) ? 'icb' : 'council' }),
    ...((by ?? due) !== undefined && { by: by ?? due }),
  }));
}

const STEPS = [
  [/will (re-?)?assess/i, 'willAssess'],
  [/no plan|not issue/i, 'noPlan'],
  [/draft/i, 'draftPlan'],
  [/placement|school named|names? the school/i, 'placementAmended'],
  [/amend/i, 'planAmended'],
  [/final/i, 'finalPlan'],
  [/reconsider/i, 'reconsidered'],
  [/ceas/i, 'ceased'],
  [/continu|maintain/i, 'keptUp'],
] as const;

/** What has been done of what was owed. */
export function stepIn({ what, done, step, point }: StoryData) {
  const told = what ?? done ?? step;
  return { step: firstOf(told, STEPS) ?? 'agreedPoint', point, how: told === undefined ? undefined : String(told) };
}

/** The sections of the plan that an appeal is about; none where it is about not making one. */
export function sectionsIn({ sections, section, grounds, ground }: StoryData): readonly string[] | undefined {
  const named = listed(sections ?? section ?? grounds)?.map(String);
  const letters = named?.flatMap((each) => /^(?:section )?([A-Z]\d?)$/i.exec(each)?.[1]?.toUpperCase() ?? []);
  if (letters !== undefined && letters.length > 0) return letters;
  const text = [named, ground].flat().join(' ');
  if (/health|medical|nhs|section [CG]\b/i.test(text) && !/education|provision F|section F/i.test(text)) return ['G'];
  if (/placement|school named|section I\b/i.test(text)) return ['I'];
  return /\(c\)|content/i.test(text) ? ['B', 'F'] : undefined;
}

const ORDERS = [
  [/ceas/i, 'cease'],
  [/assess/i, 'assess'],
  [/make|issue|maintain a plan/i, 'makePlan'],
  [/reconsider|remit|refer/i, 'reconsider'],
  [/continue.*amend/i, 'continueAndAmend'],
  [/placement|school|section I\b/i, 'amendPlacement'],
  [/amend|section|provision|\b[BF]\b/i, 'amendContents'],
  [/continue/i, 'continue'],
] as const;

const OUTCOMES = [
  [/dismiss/i, 'dismissed'],
  [/struck/i, 'struckOut'],
  [/consent/i, 'consentOrder'],
  [/part/i, 'upheldInPart'],
] as const;

/** How an appeal ended, and what the order requires. */
export function orderIn({ outcome, result, order, orders, what, amend }: StoryData) {
  const ended = firstOf(outcome ?? result, OUTCOMES) ?? 'upheld';
  const told = listed(order ?? orders ?? what ?? (amend === undefined ? undefined : `amend ${String(amend)}`)) ?? [];
  const requires = told.flatMap(
    (each) => firstOf(typeof each === 'string' ? each : JSON.stringify(each), ORDERS) ?? [],
  );
  const needsNone = ended === 'dismissed' || ended === 'struckOut';
  const required = requires.length === 0 && !needsNone ? ['amendContents'] : requires;
  return { outcome: ended, requires: required.length === 0 ? undefined : [...new Set(required)] };
}
