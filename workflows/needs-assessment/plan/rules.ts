import type { Act } from '#engine/act';
import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import { type Assessment, earliestFinal } from '../case.js';
import type { AgreeingASection, Answering, Drafting, Finalising, Placing } from './acts.js';
import { CONTENTS, type DraftPlanServed, type FinalPlanIssued, type Section, type SectionOfDraft } from './acts.js';

/** Must have words. */
const MUST_BE_WRITTEN: readonly Section[] = ['A', 'B', 'E', 'F', 'K'];
/** May say "none identified", and must say that much: an empty section tells nobody whether anybody looked. */
const MAY_SAY_NONE: readonly Section[] = ['C', 'D', 'G', 'H1', 'H2'];

/** What is asked of the draft, of settings’ answers and of the final plan. */
export const PLAN_RULES = rulesFor<Assessment>()({
  everySectionIsComplete: {
    reason:
      'A section is blank. A, B, E, F and K must be written; C, D, G, H1 and H2 must be written or say “none identified”.',
    law: 'SI 2014/1530 reg 12(1); SEND Code of Practice 9.62',
    holds: (_file, { data }: Drafting) => isComplete(data.sections),
  },
  noSettingIsNamedInTheDraft: {
    reason: 'A draft names no setting and no type of setting: section I stays empty until the final plan.',
    law: 'Children and Families Act 2014 s.38(5)',
    holds: (_file, { data }: Drafting) =>
      !data.sections.some(({ section, content }) => section === 'I' && content === 'written'),
  },
  theSettingWasConsulted: {
    reason: 'That setting has not been consulted.',
    law: 'Children and Families Act 2014 ss.39(2) and 40(3)',
    holds: ({ consultations }, { data }: Answering) => Object.hasOwn(consultations, data.setting),
  },
  aRefusalNamesItsGround: {
    reason:
      'A setting that cannot take the child says on which ground: unsuitable for age, ability, aptitude or needs; the efficient education of others; the efficient use of resources. Being full is recorded as “full”.',
    law: 'Children and Families Act 2014 s.39(4)',
    holds: (_file, { data }: Answering) => data.answer !== 'cannot' || filled(data.ground),
  },
  everySettingHasAnswered: {
    reason: 'Another setting has still to answer.',
    holds: ({ consultations }, { data }: Answering) =>
      Object.entries(consultations).every(([name, { answer }]) => answer !== null || name === data.setting),
  },
  thePlacementWaitsForFunding: {
    reason: 'The placement does not wait for a decision on funding.',
    holds: (_file, { data }: Placing) => data.waitsForFunding === true,
  },
  theSettingWasConsultedOrAskedFor: {
    reason:
      'A setting is named once it has been consulted, or because the family asked for it. Consult it first; or say that it is a type of setting.',
    law: 'Children and Families Act 2014 ss.38(2)(b), 39(2) and 40(3)',
    holds: ({ consultations, askedFor }, { data }: Naming) =>
      !filled(data.placement) ||
      data.isAType === true ||
      [...Object.keys(consultations), askedFor ?? ''].some((name) => same(name, data.placement)),
  },
  theFamilysChoiceIsRefusedOnAGround: {
    reason:
      'The family asked for another setting. One of the kinds that section 38(3) lists must be named unless it is unsuitable for the child, or incompatible with the efficient education of others or the efficient use of resources. Name it, or say on which ground it is not.',
    law: 'Children and Families Act 2014 ss.38(3) and 39(3) and (4)',
    holds: ({ askedFor }, { data }: Naming) =>
      askedFor === null || !filled(data.placement) || same(askedFor, data.placement) || filled(data.ground),
  },
  theRepresentationsPeriodIsOver: {
    reason:
      'The family has fifteen days to answer the draft, beginning with the day it was served, and they are not over. The plan can be made final sooner only when the family has answered and agrees.',
    law: 'SI 2014/1530 reg 13(1)(a); Children and Families Act 2014 s.39(7)',
    holds: (file, { occurredOn }) =>
      file.draft !== null && (file.draft.agreed || occurredOn >= earliestFinal(file, occurredOn)),
  },
  theBodyThatPaysSaysSo: {
    reason:
      'Section G is paid for by health: the ICB’s officer agrees to it themselves. They are on the case; ask them.',
    law: 'SI 2014/1530 reg 12(2)',
    holds: (_file, { by, data }: AgreeingASection) => data.section !== 'G' || by.role === 'icbOfficer',
  },
  healthAgreesSectionG: {
    reason:
      'Section G sets out health provision, and the ICB has not agreed to it. Ask the ICB’s officer to agree to section G on this case; or take the provision out, and say so in section G.',
    law: 'SI 2014/1530 reg 12(2)',
    holds: ({ draft, agreedSections }, { data }: Drafting | Finalising) =>
      agreedSections.includes('G') || contentOfG(data, draft?.sections.G) !== 'written',
  },
  thePlanNamesAPlacement: {
    reason: 'A final plan names a setting, or the type of setting. Decide on the placement first.',
    law: 'Children and Families Act 2014 ss.39(5) and 40(2); SI 2014/1530 reg 12(1)(i)',
    holds: ({ placement }, { data }: Finalising) => filled(placement) || filled(data.placement),
  },
  finalLetterSetsOutRights: {
    reason:
      'The letter with the final plan must set out the right to appeal and until when, mediation, disagreement resolution, free advice, and what a tribunal may recommend.',
    law: 'SI 2014/1530 reg 14(2)',
    holds: (_file, { data }: Finalising) => data.rightsBlock === true,
  },
});

/** What stands in section G, as the act that serves a draft or makes it final has it; else as the draft had. */
const contentOfG = (data: DraftPlanServed | FinalPlanIssued, before: string | undefined) =>
  'sections' in data ? data.sections.find(({ section }) => section === 'G')?.content : (data.sectionG ?? before);

/** What both acts say that name a setting. */
type Naming = Act<string, Pick<FinalPlanIssued, 'placement' | 'isAType' | 'ground'>>;

/** One setting, however its name is written. */
const same = (one: string, other: string | undefined): boolean =>
  one.trim().toLowerCase() === other?.trim().toLowerCase();

/** Whether each section is as it must be before a draft may be sent. One that is given twice counts as it is given last. */
function isComplete(sections: readonly SectionOfDraft[]): boolean {
  const contents: Partial<Record<Section, string>> = Object.fromEntries(
    sections.map(({ section, content }) => [section, content]),
  );
  return (
    MUST_BE_WRITTEN.every((section) => contents[section] === 'written') &&
    MAY_SAY_NONE.every((section) => Object.hasOwn(CONTENTS, contents[section] ?? ''))
  );
}
