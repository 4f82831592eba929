import type { Act } from '#engine/act';
import { entry } from '../../every-case/case.js';
import type { Referral } from '../case.js';
import type { InterestDeclaredAtPanel, PanelItemRolled } from '../meeting-events.js';
import type { ListedForPanel, PanelItemOpened } from './acts.js';

const write = <Facts>(written: (file: Referral, act: Act<string, Facts>) => Partial<Referral>) =>
  entry<Referral, Facts>(written);

/** What a case learns from the meeting that has it on its agenda. */
export const MEETING_ENTRIES = {
  noteTheMeeting: write<ListedForPanel>((_file, { data, by }) => ({
    meeting: by.role === 'system' ? (data.meeting ?? null) : null,
    readers: data.readers ?? [],
    heardFirst: false,
  })),
  takeOffTheAgenda: write<PanelItemRolled>(() => ({ meeting: null, readers: [], panelOn: null, heardFirst: true })),
  closeToThem: write<InterestDeclaredAtPanel>(({ recused }, { data }) => ({
    recused: [...new Set([...recused, data.person])].sort(),
  })),
  noteWhoWithdrew: write<PanelItemOpened>(({ recused }, { data }) => ({
    recused: [...new Set([...recused, ...(data.recused ?? [])])].sort(),
  })),
  leaveTheMeeting: write(() => ({ meeting: null, readers: [] })),
};
