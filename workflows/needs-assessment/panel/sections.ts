import type { History } from '#engine/history';
import type { PackSection } from '#engine/pack';
import { said } from '../../every-case/pack/sections.js';
import { adviserTitle } from '../advice/acts.js';
import { SOURCES } from '../request/acts.js';

type Source = keyof typeof SOURCES;

/** Why an assessment was asked for, and what anybody has told the authority since. */
export const whatWasAsked = (history: History): PackSection => ({
  id: 'request',
  title: 'The request, and what we were told',
  labels: { source: 'Who asked', reasons: 'Why', what: 'What we were told', from: 'Who sent it' },
  entries: history.flatMap((event) => {
    const { source, reasons, what, from } = event.data;
    if (event.type === 'AssessmentRequested') return said(event, { source: SOURCES[source as Source], reasons });
    return event.type === 'InformationSupplied' ? said(event, { what, from }) : [];
  }),
  none: 'The request gives no reasons, and nobody has told us anything since.',
});

/** All advice, with what is missing said to be missing. */
export const advice = (history: History): PackSection => ({
  id: 'advice',
  title: 'Advice',
  labels: { from: 'From', summary: 'What they say', nil: 'Nil return' },
  entries: history.flatMap((event) => {
    if (event.type !== 'AdviceReceived') return [];
    const { from, summary, nilReturn } = event.data;
    return said(event, {
      from: adviserTitle(String(from)),
      summary: summary ?? 'Received, without a summary.',
      nil: nilReturn ? 'Not known to them' : undefined,
    });
  }),
  none: 'No advice has come yet.',
});

/** What was decided before, whatever reversed it later. */
export const decisionsBefore = (history: History): PackSection => ({
  id: 'decisions',
  title: 'Decisions before this one',
  labels: { decided: 'Decided', reasons: 'Why' },
  entries: history.flatMap((event) => {
    const decided = DECISIONS[event.type];
    return decided === undefined ? [] : said(event, { decided, reasons: event.data.reasons });
  }),
  none: 'Nothing has been decided on this request before.',
});

const DECISIONS: Readonly<Record<string, string>> = {
  AssessmentAgreed: 'To assess',
  AssessmentRefused: 'Not to assess',
  PlanAgreed: 'To issue a plan',
  PlanRefused: 'Not to issue a plan',
};
