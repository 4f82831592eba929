import { sameKey, theirKey } from './keys.js';
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
    'POST.T_START': 'post-support-started',
    'POST.T_END': 'post-support-ends',
    'PANEL.T_AGENDA': 'agenda-closed',
    'PANEL.T_READ': 'papers-read',
    'PANEL.T_RECONVENE': 'meeting-reconvened',
    'PANEL.T_MINUTES': 'minutes-signed',
    'COMP.S1_ACK': 'corporate-stage1-ack',
    'COMP.S1_RESPOND': 'corporate-stage1-response',
    'COMP.S2_ACK': 'corporate-stage2-ack',
    'COMP.S2_RESPOND': 'corporate-stage2-response',
    'COMP.NHS_ACK': 'nhs-complaint-ack',
    'COMP.CA_PANEL': 'ca89-panel-meets',
    'COMP.T_REMEDY': 'remedy-due',
    'EHC.T_ACK': 'request-acknowledged',
    'EHC.T_6W': 'ehcna-decision',
    'EHC.T_16W': 'ehcp-refusal',
    'EHC.T_20W': 'ehcp-final',
    'EHC.T_ADVICE': 'ehcna-advice-response',
    'EHC.T_DRAFT_REPS': 'ehcp-draft-representations',
    'EHC.T_CONSULT': 'ehcp-placement-consult-response',
    'MED.T_ADVISER': 'mediation-contact-adviser',
    'TRIB.T_APPEAL': 'appeal-lodge',
    'MED.T_NOTIFY_ICB': 'mediation-notify-icb',
    'MED.T_ARRANGE': 'mediation-arrange-la',
    'MED.T_DATE_NOTICE': 'mediation-date-notice',
    'MED.T_CERT': 'mediation-cert-no-mediation',
    'MED.T_TELL_LA': 'mediation-agreement-icb-notify-la',
    'MED.T_AGREED': 'mediation-agreement-non-appealable',
    'TRIB.T_RESPONSE': 'appeal-la-response',
    'TRIB.T_ORDER_NOTIFY': 'order-assess-notify',
    'TRIB.T_ORDER_NOPLAN': 'order-assess-no-plan',
    'TRIB.T_ORDER_FINAL': 'order-assess-final',
    'TRIB.T_ORDER_DRAFT': 'order-make-draft',
    'TRIB.T_ORDER_PLAN': 'order-make-final',
    'TRIB.T_ORDER_RECONSIDER': 'order-reconsider',
    'TRIB.T_ORDER_AMEND': 'order-amend-provision',
    'TRIB.T_ORDER_PLACEMENT': 'order-amend-placement',
    'TRIB.T_ORDER_CONTINUE': 'order-continue',
    'TRIB.T_HS_RECS': 'recommendation-health-response',
    'TRIB.T_HS_COPY': 'recommendation-health-copy-to-sos',
    'TRIB.T_UNOPPOSED': 'unopposed-contents',
    'TRIB.T_UNOPP_NOTIFY': 'unopposed-assess-notify',
    'TRIB.T_UNOPP_NOPLAN': 'unopposed-assess-no-plan',
    'TRIB.T_UNOPP_FINAL': 'unopposed-assess-final',
    'TRIB.T_AGREED_NOTIFY': 'agreed-assess-notify',
    'TRIB.T_AGREED_NOPLAN': 'agreed-assess-no-plan',
    'TRIB.T_AGREED_FINAL': 'agreed-assess-final',
    'AR.T_12M': 'annual-review-complete',
    'FUND.T_NOTIFY': 'funding-decision-notified',
    'FUND.T_CONDITION': 'funding-condition',
    'FUND.T_REVIEW': 'package-reviewed',
    'URGENT.T_MAX': 'urgent-decision-ratified',
    'A.T_EARLY': 'early-resolution#staff',
    'LADDER.T_R1': 'rung-ends#staff',
    'LADDER.T_R2': 'rung-ends#lineManager',
    'LADDER.T_R3': 'rung-ends#director',
    'LADDER.T_R4': 'rung-ends#mediation',
    'SAFE.T_REPLY': 'safety-rung-ends#staff',
    'SAFE.T_MANAGERS': 'safety-rung-ends#lineManager',
    'INTERIM.T_INFORCE': 'interim-in-force',
    'RECON.T_PAY': 'recharge-paid',
  },
  {
    'corporate-stage1-extended': 'COMP.S1_RESPOND',
    'corporate-stage2-extended': 'COMP.S2_RESPOND',
    'ehcna-advice-response-education': 'EHC.T_ADVICE',
    'family-views': 'EHC.T_ADVICE#family',
    'mediation-arrange-mixed': 'MED.T_ARRANGE',
    'mediation-arrange-icb-only': 'MED.T_ARRANGE',
    'mediation-cert-after-mediation': 'MED.T_CERT',
    'mediation-cert-deemed': 'MED.T_CERT',
    'agreed-by-the-day-named': 'MED.T_AGREED',
    'order-continue-and-amend': 'TRIB.T_ORDER_AMEND',
    'recommendation-social-response': 'TRIB.T_HS_RECS',
    'recommendation-social-copy-to-sos': 'TRIB.T_HS_COPY',
  },
);

/** A clock in the words of the stories; by its own id where they have no word for it. A key may be a timer of its own there, and a clock a key. */
export function timerOf({ clock, key }: { readonly clock: string; readonly key: string }): {
  timer: string;
  key: string;
} {
  const ofKey = TIMERS.theirs(`${clock}#${key}`);
  const [timer = clock, keyThere = theirKey(clock, key)] = (ofKey ?? TIMERS.theirs(clock) ?? clock).split('#');
  return { timer, key: ofKey === undefined ? keyThere : '' };
}

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
