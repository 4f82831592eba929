import { stateOf } from '#engine/replay';
import { practiceOf } from '#workflows/areas/practice/practice';
import type { Funding } from '#workflows/joint-funding/case';
import { fileOf } from './guess.js';
import type { Moment } from './steps.js';
import { toldOfItem } from './table-of-a-panel.js';
import type { CaseHere, Happening, World } from './world.js';

const A_PANEL_SAYS = [
  'FundingAgreed',
  'FundingAgreedWithConditions',
  'InterimFundingAgreed',
  'FundingRefused',
  'FundingNotAgreed',
  'FundingDeferred',
  'UrgentFundingRatified',
  'UrgentFundingOverturned',
];

/** What a panel decides comes from an item of a meeting, from a post within its limit, or from the urgent route; and in no other way. */
export function onlyAPanelDecides({ before, after, happened }: Moment): string | undefined {
  for (const happening of happened) {
    const here = after.cases.get(happening.ref) as CaseHere;
    if (here.pathway.name !== 'joint-funding') continue;
    const wrong = roundThePanel(before, here, happening);
    if (wrong !== undefined) return `${happening.event.type} on ${happening.ref}: ${wrong}`;
  }
  return undefined;
}

function roundThePanel(before: World, here: CaseHere, { ref, event }: Happening): string | undefined {
  const { type, data } = event;
  if (type === 'FundingAgreedUnderDelegation') return beyondThePost(here, data['post'] as string);
  if (type === 'UrgentFundingDecided')
    return (data['signatures'] as { post: string }[])
      .filter(({ post }) => limitOf(here, post) === 0)
      .map(({ post }) => `${post} may agree to nothing without a panel`)[0];
  // What two sides have settled has its own law: both of them agreed to it.
  if (!A_PANEL_SAYS.includes(type) || data['because'] !== undefined) return undefined;
  return [...before.cases.values()].some((each) => hasOnItsAgenda(each, ref))
    ? undefined
    : 'no meeting has it on its agenda';
}

/** What a post may agree to alone. That whoever names it holds it has a law of its own. */
function beyondThePost(here: CaseHere, post: string): string | undefined {
  const costs = fileOf<Funding>(here).lines.reduce((sum, { units, unitPence }) => sum + units * unitPence, 0);
  const limit = limitOf(here, post);
  return costs > limit ? `it costs ${costs} pence a year, and ${post} may agree to ${limit}` : undefined;
}

const limitOf = ({ locality }: CaseHere, post: string): number =>
  practiceOf(locality.area).funding.delegation.find((each) => each.post === post)?.pencePerYear ?? 0;

const OFF = [
  'ItemDecided',
  'ItemDeferred',
  'ItemRolled',
  'ItemWithdrawn',
  'CarriedOver',
  'MeetingConcluded',
  'MeetingCancelled',
];

/** Whether a meeting has a case before it, and has not yet decided it or let it go. One without a quorum has let all go. */
export function hasOnItsAgenda({ pathway, told, caseState }: CaseHere, ref: string): boolean {
  if (pathway.name !== 'panel-meeting' || stateOf(caseState) === 'inquorate') return false;
  const last = told.findLast((event) => {
    const { type, data } = event;
    const isAbout = (data['case'] ?? ref) === ref;
    if (type === 'ItemsCarriedOver') return toldOfItem([event], ref).length > 0;
    return isAbout && (type === 'ItemAdded' || OFF.includes(type));
  });
  return last !== undefined && !OFF.includes(last.type);
}
