import { sameKey } from './keys.js';
import { twoWay } from './two-way.js';

/** Timers of the stories ↔ ids of clocks. */
export const TIMERS = twoWay(
  {
    'AP.T_ACK': 'referral-acknowledged',
    'AP.T_TRIAGE': 'triage-decided',
    'AP.T_INFO': 'contribution-received',
    'AP.T_NOTIFY': 'decision-notified',
    'CUSTODY.T_REASSIGN': 'new-holder-accepts',
    'ND.T_13W': 'nd-first-appointment',
    'WAIT.T_KIT': 'keep-in-touch',
    'POST.T_END': 'post-support-ends',
    'COMP.S1_ACK': 'corporate-stage1-ack',
    'COMP.S1_RESPOND': 'corporate-stage1-response',
    'EHC.T_ACK': 'request-acknowledged',
    'EHC.T_6W': 'ehcna-decision',
    'EHC.T_16W': 'ehcp-refusal',
    'EHC.T_20W': 'ehcp-final',
    'EHC.T_ADVICE': 'ehcna-advice-response',
    'EHC.T_DRAFT_REPS': 'ehcp-draft-representations',
    'EHC.T_CONSULT': 'ehcp-placement-consult-response',
    'MED.T_ADVISER': 'mediation-contact-adviser',
    'TRIB.T_APPEAL': 'appeal-lodge',
    'AR.T_12M': 'annual-review-complete',
    'FUND.T_NOTIFY': 'funding-decision-notified',
    'FUND.T_CONDITION': 'funding-condition',
    'FUND.T_REVIEW': 'package-reviewed',
    'URGENT.T_MAX': 'urgent-decision-ratified',
  },
  { 'ehcna-advice-response-education': 'EHC.T_ADVICE' },
);

/** `TIMER:<id>[#key][.warnN]`, taken apart; undefined for an act of a person. */
export function timerIn(event: string): { timer: string; key: string; warning: number | undefined } | undefined {
  const parts = /^TIMER:(?<timer>.+?)(?:#(?<key>.+?))?(?:\.warn(?<warning>\d+))?$/.exec(event)?.groups;
  if (!parts?.timer) return undefined;
  return {
    timer: parts.timer,
    key: sameKey(parts.timer, parts.key ?? ''),
    warning: parts.warning ? Number(parts.warning) : undefined,
  };
}
