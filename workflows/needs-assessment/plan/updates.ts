import { updatesFor } from '#engine/updates';
import { filled } from '../../filled.js';
import type { AssessmentAct } from '../acts.js';
import { type Assessment, type Consultation, decided, reversed } from '../case.js';
import type { Reversing } from '../redress/acts.js';
import type { AgreeingASection, Answering, Consulting, Drafting, Finalising, Placing, Representing } from './acts.js';

const update = updatesFor<Assessment, AssessmentAct>();

/** What the file learns about the plan. */
export const PLAN_UPDATES = {
  decideToIssue: update<Reversing>((file, act) => ({
    planDecision: file.planDecision ?? decided('yes', act),
    ...(act.data.reverses && reversed(file, { of: 'issue', because: act.data.reverses }, act)),
  })),
  agreeSection: update(({ agreedSections }, { data }: AgreeingASection) => ({
    agreedSections: [...new Set([...agreedSections, data.section])].sort(),
  })),
  serveDraft: update(({ draft }, { data, occurredOn }: Drafting) => ({
    draft: {
      servedOn: occurredOn,
      times: (draft?.times ?? 0) + 1,
      sections: Object.fromEntries(data.sections.map(({ section, content }) => [section, content])),
      agreed: false,
    },
  })),
  noteRepresentations: update(({ draft, askedFor }, { data }: Representing) => ({
    askedFor: filled(data.setting) ? data.setting : askedFor,
    draft: draft === null ? null : { ...draft, agreed: data.agrees === true },
  })),
  consultSettings: update(({ consultations }, { data, sequence }: Consulting) => {
    const asked = data.settings.map((setting): [string, Consultation] => [
      setting,
      { askedBy: sequence, answer: null },
    ]);
    return { consultations: { ...consultations, ...Object.fromEntries(asked) } };
  }),
  noteAnswer: update(({ consultations }, { data }: Answering) => ({
    consultations: {
      ...consultations,
      [data.setting]: { ...(consultations[data.setting] as Consultation), answer: data.answer },
    },
  })),
  notePlacement: update((_file, { data }: Placing) => ({
    placement: data.placement,
    placementIsAType: data.isAType === true,
  })),
  makeFinal: update(({ placement, placementIsAType }, { data, occurredOn }: Finalising) => ({
    placement: data.placement ?? placement,
    placementIsAType: data.placement === undefined ? placementIsAType : data.isAType === true,
    finalOn: data.sentOn ?? occurredOn,
  })),
};
