import { ALWAYS_ASKED } from '#workflows/needs-assessment/advice/acts';
import { ADVISERS, refusalReasons, reversal } from './assessment-words.js';
import { type EventWord, listed, type StepFacts, word } from './event-word.js';

const EVERY_SECTION = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'K'];
const USUALLY_NONE = ['D', 'G', 'H1', 'H2'];

const ANSWERS: Readonly<Record<string, string>> = {
  'can meet': 'canMeetNeeds',
  canMeet: 'canMeetNeeds',
  yes: 'canMeetNeeds',
  'can with': 'canWithSupport',
  canWith: 'canWithSupport',
  cannot: 'cannot',
  no: 'cannot',
  full: 'full',
  FULL: 'full',
};

const BECAUSE = 'As the record of the story says.';

/** A story decides on what it tells of: whose advice it does not, or has not, is documented as done without. */
function without({ asked }: StepFacts) {
  const names = [...ALWAYS_ASKED, ...asked.map((name) => ADVISERS[name] ?? name)];
  return [...new Set(names)].map((from) => ({ from, because: BECAUSE }));
}

/** What stands in each section: as the story says; else whole, with nothing found for health and social care, unless somebody is to agree to it. */
function sections({ data, agrees }: StepFacts) {
  const said: Readonly<Record<string, unknown>> = data.sections ?? {};
  const blank = [data.blank, data.missing, data.incomplete].flatMap((one) => listed(one) ?? []);
  return EVERY_SECTION.filter((section) => !blank.includes(section) && !isBlank(said, section)).map((section) => ({
    section,
    content: contentOf(said[section], USUALLY_NONE.includes(section) && !agrees.includes(section)),
  }));
}

const isBlank = (said: Readonly<Record<string, unknown>>, section: string) =>
  Object.hasOwn(said, section) && ['', null, 'blank', 'empty', false].includes(said[section] as string);

function contentOf(said: unknown, usuallyNone: boolean): string {
  if (said === undefined) return usuallyNone ? 'noneIdentified' : 'written';
  return /none/i.test(String(said)) ? 'noneIdentified' : 'written';
}

/** Events from the decision on a plan to the plan itself. */
export const PLAN_EVENTS: Readonly<Record<string, EventWord>> = {
  'EHC.DECIDE_ISSUE': word('PlanAgreed', (data, told) => ({
    reasons: data.reasons,
    reverses: reversal(data),
    without: without(told),
  })),
  'EHC.DECIDE_NOT_ISSUE': word('PlanRefused', (data, told) => ({
    reasons: refusalReasons(data),
    rightsBlock: data.rightsBlock,
    sentOn: data.sent,
    without: without(told),
  })),
  'SECTION.AGREE': word('SectionAgreed', ({ section = 'G', agreedBy }) => ({ section, agreedBy })),
  'DRAFT.SERVE': word('DraftPlanServed', ({ qaSecondPerson, changes }, told) => ({
    sections: sections(told),
    checkedBy: qaSecondPerson,
    changes,
  })),
  'DRAFT.REPRESENTATIONS': word('RepresentationsMade', ({ words, text, agrees, agreed, setting, meeting }) => ({
    words: words ?? text,
    agrees: agrees ?? agreed,
    setting,
    wantsMeeting: meeting === undefined ? undefined : Boolean(meeting),
  })),
  'SETTING.CONSULT': word('SettingConsulted', ({ setting, settings, to }) => ({
    settings: listed(settings ?? setting ?? to),
  })),
  'SETTING.RESPOND': word('SettingAnswered', ({ setting, from, answer, response, ground, support }) => ({
    setting: setting ?? from,
    answer: ANSWERS[answer ?? response] ?? answer ?? response,
    ground: ground === undefined ? undefined : 'efficientUseOfResources',
    support,
  })),
  'PLACEMENT.DECIDE': word('PlacementDecided', ({ placement, setting, funding, waitsForFunding }) => ({
    placement: placement ?? setting,
    // A story that says "placement" and no setting does not say who was consulted: it is taken as a type of setting.
    isAType: setting === undefined ? true : undefined,
    waitsForFunding: waitsForFunding ?? (funding === undefined ? undefined : Boolean(funding)),
  })),
  'FINAL.ISSUE': word('FinalPlanIssued', ({ sent, rightsBlock, placement, setting, sectionG }) => ({
    rightsBlock,
    sentOn: sent,
    placement: placement ?? setting,
    sectionG: sectionG === undefined ? undefined : contentOf(sectionG, true),
  })),
};
