import type { Actor, Facts } from '#engine/history';
import type { PackEntry, PackSection } from '#engine/pack';
import { inWords } from '#statutory-calendar/civil-date';
import { PANEL_OUTCOMES } from '../../every-case/outcomes.js';
import { said } from '../../every-case/pack/sections.js';
import { FOLLOWING_A_DECISION } from '../acts.js';
import { OPENING } from '../referral/acts.js';
import { agency } from '../wording.js';
import { chronology, type Recorded } from './wording.js';

type Story = readonly Recorded[];

const AGENCY_ROLES = ['referrer', 'settingContributor', 'healthContributor', 'socialCareContributor'];

/** A professional who refers says what they think; a co-ordinator writes down what the family said. */
const speaksForAnAgency = ({ role }: Actor) => AGENCY_ROLES.includes(role);

const begins = (act: Recorded): act is Recorded<(typeof OPENING)[number]> =>
  (OPENING as readonly string[]).includes(act.type);

/** What the family itself supplied, in its order. */
export function familysStory(history: Story): PackSection {
  return {
    id: 'story',
    title: 'The family’s story',
    labels: { words: 'In their words', event: 'What has happened', since: 'First asked for help' },
    entries: history.flatMap((act) => {
      if (begins(act) && !speaksForAnAgency(act.by)) {
        return said(act, {
          words: act.data.worry,
          since: 'firstAskedForHelp' in act.data ? act.data.firstAskedForHelp : undefined,
        });
      }
      const adds = act.type === 'InformationSupplied' && act.by.role === 'family';
      return adds ? said(act, { words: act.data.what, event: act.data.event }) : [];
    }),
    none: 'The family has not told its own story here yet.',
  };
}

/** What agencies and other professionals say; what was asked for and is not here is said to be missing. */
export function whatIsKnown(history: Story): PackSection {
  return {
    id: 'advice',
    title: 'Advice and contributions',
    labels: {
      from: 'From',
      summary: 'What they say',
      event: 'What has happened',
      setting: 'What the school, nursery or college thinks',
      nil: 'Nil return',
      screening: 'Screening questions',
      missing: 'Not here, because',
    },
    entries: history.flatMap(adviceIn),
    none: 'Nobody has contributed yet.',
  };
}

function adviceIn(act: Recorded): readonly PackEntry[] {
  const { by } = act;
  switch (act.type) {
    case 'ContributionReceived': {
      const { from, screeningQuestions: screening } = act.data;
      return said(act, { from: agency(from), ...answer(act.data), screening });
    }
    case 'ContributionWaived':
      return said(act, { from: agency(act.data.from), missing: act.data.reason });
    case 'HistoryPackBuilt':
      return (act.data.goingWithout ?? []).flatMap((name) =>
        said(act, { from: agency(name), missing: 'It was overdue, and the panel does not wait for it.' }),
      );
    case 'CaseReopened':
      return said(act, { summary: act.data.newInformation });
    case 'InformationSupplied':
      return by.role === 'family' ? [] : said(act, { summary: act.data.what, event: act.data.event });
    default:
      if (!begins(act)) return [];
      return said(act, {
        summary: speaksForAnAgency(by) ? act.data.worry : undefined,
        setting: 'settingView' in act.data ? act.data.settingView : undefined,
      });
  }
}

/** An agency that answered has an entry, though it said nothing. */
function answer({ summary, nilReturn }: Recorded<'ContributionReceived'>['data']): Facts {
  const nil = nilReturn === true ? 'They have nothing to report.' : undefined;
  return { summary: summary ?? (nil === undefined ? 'Received, without a summary.' : undefined), nil };
}

/** Each decision of a panel with what came after it, until the next one. */
export function panelsBefore(history: Story): PackSection {
  const decisions = history.filter((act) => act.type === 'PanelDecided');
  return {
    id: 'panels',
    title: 'Previous panel decisions',
    labels: {
      outcome: 'Decided',
      reasons: 'Why',
      onward: 'Onward to',
      recommend: 'Recommended',
      repeat: 'Why it was worth trying again',
      next: 'What happened next',
    },
    entries: decisions.flatMap((act, index) => {
      const until = decisions[index + 1]?.sequence ?? Number.POSITIVE_INFINITY;
      const after = history.filter(
        ({ sequence, type }) => sequence > act.sequence && sequence < until && FOLLOWING_A_DECISION.includes(type),
      );
      const next = chronology(after).map(({ on, facts }) =>
        on === undefined ? `${facts.what}` : `${inWords(on)}: ${facts.what}`,
      );
      const { outcome, reasons, onward, recommend, repeatReason: repeat } = act.data;
      return said(act, {
        outcome: PANEL_OUTCOMES[outcome],
        reasons,
        onward,
        recommend,
        repeat,
        next: next.length > 0 ? next : 'Nothing yet.',
      });
    }),
    none: 'No panel has decided on this case before.',
  };
}
