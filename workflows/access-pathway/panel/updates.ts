import { updatesFor } from '#engine/updates';
import type { AccessAct } from '../acts.js';
import type { Referral } from '../case.js';
import { asked } from '../triage/updates.js';
import type { InterestDeclaredAtPanel, ListedForPanel, PanelDecided, PanelItemOpened } from './acts.js';

const update = updatesFor<Referral, AccessAct>();

/** What the file learns from its panel, and from the meeting that has the case on its agenda. */
export const PANEL_UPDATES = {
  putOnTheAgenda: update<Pick<ListedForPanel, 'meetingOn' | 'members'>>(({ members }, { data }) => ({
    panelOn: data.meetingOn ?? null,
    members: data.members ?? members,
  })),
  noteTheMeeting: update<ListedForPanel>((_file, { data, by }) => ({
    meeting: by.role === 'system' ? (data.meeting ?? null) : null,
    readers: data.readers ?? [],
    heardFirst: false,
  })),
  takeOffTheAgenda: update(() => ({ meeting: null, readers: [], panelOn: null, heardFirst: true })),
  leaveTheMeeting: update(() => ({ meeting: null, readers: [] })),
  closeToThem: update<InterestDeclaredAtPanel>((file, { data }) => ({ recused: withInterest(file, [data.person]) })),
  noteWhoWithdrew: update<PanelItemOpened>((file, { data }) => ({ recused: withInterest(file, data.recused ?? []) })),
  noteDecision: update<PanelDecided>((_file, { data }) => ({
    decision: { outcome: data.outcome, onward: data.onward ?? null, notified: false },
  })),
  askForMore: update<PanelDecided>((file, act) => ({
    deferrals: file.deferrals + 1,
    contributions: asked(
      file,
      act,
      (act.data.wanted ?? []).map(({ from }) => from),
    ),
  })),
  noteThatFamilyWasTold: update(({ decision }) =>
    decision === null ? {} : { decision: { ...decision, notified: true } },
  ),
};

const withInterest = ({ recused }: Referral, more: readonly string[]): readonly string[] =>
  [...new Set([...recused, ...more])].sort();
