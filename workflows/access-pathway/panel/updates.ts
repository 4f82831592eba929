import type { Act } from '#engine/act';
import { update } from '../acts.js';
import type { Referral } from '../case.js';
import { asked } from '../triage/updates.js';
import type { Decision, Declaring, Listing, OpeningTheItem } from './acts.js';

/** What the file learns from its panel, and from the meeting that has the case on its agenda. */
export const PANEL_UPDATES = {
  putOnTheAgenda: update(({ members }, { data }: Act<string, Pick<Listing['data'], 'meetingOn' | 'members'>>) => ({
    panelOn: data.meetingOn ?? null,
    members: data.members ?? members,
  })),
  noteTheMeeting: update((_file, { data, by }: Listing) => ({
    meeting: by.role === 'system' ? (data.meeting ?? null) : null,
    readers: data.readers ?? [],
    heardFirst: false,
  })),
  takeOffTheAgenda: update(() => ({ meeting: null, readers: [], panelOn: null, heardFirst: true })),
  leaveTheMeeting: update(() => ({ meeting: null, readers: [] })),
  closeToThem: update((file, { data }: Declaring) => ({ recused: withInterest(file, [data.person]) })),
  noteWhoWithdrew: update((file, { data }: OpeningTheItem) => ({ recused: withInterest(file, data.recused ?? []) })),
  noteDecision: update((_file, { data }: Decision) => ({
    decision: {
      outcome: data.outcome,
      onward: data.onward ?? null,
      reasons: data.reasons ?? null,
      recommend: data.recommend ?? [],
      repeatReason: data.repeatReason ?? null,
      notified: false,
    },
  })),
  askForMore: update((file, act: Decision) => ({
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
