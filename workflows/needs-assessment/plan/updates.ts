import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { entry } from '../../every-case/case.js';
import type { Assessment, Consultation } from '../case.js';
import type {
  DraftPlanServed,
  FinalPlanIssued,
  PlacementDecided,
  RepresentationsMade,
  SectionAgreed,
  SettingAnswered,
  SettingConsulted,
} from './acts.js';

const write = <Facts>(written: (file: Assessment, act: Act<string, Facts>) => Partial<Assessment>) =>
  entry<Assessment, Facts>(written);

/** What the file learns about the plan. */
export const PLAN_ENTRIES = {
  agreeSection: write<SectionAgreed>(({ agreedSections }, { data }) => ({
    agreedSections: [...new Set([...agreedSections, data.section])].sort(),
  })),
  serveDraft: write<DraftPlanServed>(({ draft }, { data, occurredOn }) => ({
    draft: {
      servedOn: occurredOn,
      times: (draft?.times ?? 0) + 1,
      sections: Object.fromEntries(data.sections.map(({ section, content }) => [section, content])),
      agreed: false,
    },
  })),
  noteRepresentations: write<RepresentationsMade>(({ draft }, { data }) => ({
    draft: draft === null ? null : { ...draft, agreed: data.agrees === true },
  })),
  consultSettings: write<SettingConsulted>(({ consultations }, { data, sequence }) => {
    const asked = data.settings.map((setting): [string, Consultation] => [
      setting,
      { askedBy: sequence, answer: null },
    ]);
    return { consultations: { ...consultations, ...Object.fromEntries(asked) } };
  }),
  noteAnswer: write<SettingAnswered>(({ consultations }, { data }) => ({
    consultations: {
      ...consultations,
      [data.setting]: { ...(consultations[data.setting] as Consultation), answer: data.answer },
    },
  })),
  notePlacement: write<PlacementDecided>((_file, { data }) => ({ placement: data.placement })),
  makeFinal: write<FinalPlanIssued>(({ placement }, { data, occurredOn }) => ({
    placement: data.placement ?? placement,
    finalOn: (data.sentOn as CivilDate | undefined) ?? occurredOn,
  })),
};
