import type { NoticeFacts } from '#engine/telling';
import { closed, phone, rights } from '../../every-case/wording.js';
import { filled } from '../../filled.js';
import type { Referral } from '../case.js';
import { byWhen } from '../clocks.js';
import { agency } from '../wording.js';
import type { Decision, PanelOutcome, Wanted } from './acts.js';

type Facts = NoticeFacts<Referral>;

/** Each outcome of a panel, as a family reads it. After one that only puts the case off there is no letter of decision. */
const IN_PLAIN_WORDS: Readonly<Record<string, string | ((facts: Facts) => string)>> = {
  ALLOCATE_ASSESSMENT: 'There will be an assessment.',
  SUPPORT_PLAN_ONLY: 'There will be a plan of support, without an assessment for now.',
  BOTH: 'There will be an assessment, and a plan of support while you wait.',
  REFER_SPECIALIST: 'A specialist service will see your child.',
  REFER_EHC_REQUEST: 'The panel thinks an EHC needs assessment should be asked for.',
  REFER_JOINT_FUNDING: 'A package of support will be put to the services that pay for it together.',
  REFER_EARLY_HELP: 'Early Help will work with your family.',
  REFER_SOCIAL_CARE: 'Social care will look at what support your family needs.',
  NOT_NEEDED_NOW: (facts: Facts) =>
    `Nothing more is needed now. We look at it again ${byWhen(facts, 'decision-looked-at-again')}: we ring you and ask how things are. You do not have to wait for that day if something changes.`,
} satisfies Record<Exclude<PanelOutcome, 'MORE_INFORMATION'>, unknown>;

/** The panel's decision as its family has it in writing: what was decided, why, what follows, and their rights. */
export function decisionLetter(facts: Facts): string {
  const { child, decision } = facts.context;
  return [
    `About ${child?.name ?? 'your child'}`,
    whatWasDecided(facts),
    whyItWas(facts),
    listed('What the panel recommends:', decision?.recommend ?? []),
    filled(decision?.onward) ? `What happens next: ${closed(decision.onward)}` : '',
    `If something is not clear, ring ${phone(facts)} and we go through it with you.`,
    rights(facts),
  ]
    .filter(filled)
    .join('\n\n');
}

/** The panel puts the case off: what it still needs, from whom and by when, and why. */
export function deferralLetter(facts: NoticeFacts<Referral, Decision>): string {
  const { wanted = [], reasons } = facts.act.data;
  return [
    `The panel needs more information about ${facts.ref} before it decides.`,
    listed(`We have asked for this ${byWhen(facts, 'contribution-received')}:`, wanted.map(wantedInWords)),
    filled(reasons) ? `Why:\n${closed(reasons)}` : '',
    `The panel can put a case off only once. You do not need to do anything. Questions: ${phone(facts)}.`,
  ]
    .filter(filled)
    .join('\n\n');
}

function whatWasDecided(facts: Facts): string {
  const words = IN_PLAIN_WORDS[facts.context.decision?.outcome ?? ''] ?? 'The panel has decided.';
  return typeof words === 'string' ? words : words(facts);
}

function whyItWas({ context }: Facts): string {
  const { reasons, repeatReason } = context.decision ?? {};
  const again = filled(repeatReason)
    ? `Something is tried again that did not help before. Why: ${closed(repeatReason ?? '')}`
    : '';
  return [filled(reasons) ? `Why:\n${closed(reasons)}` : '', again].filter(filled).join('\n\n');
}

const wantedInWords = ({ from, what }: Wanted): string => `from ${agency(from)}: ${what}`;

const listed = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [heading, ...lines.map((line) => `• ${line}`)].join('\n');
