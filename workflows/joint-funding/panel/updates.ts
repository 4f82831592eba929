import { mergedRegister } from '../../every-case/tried.js';
import { update } from '../acts.js';
import { seatsOf } from '../practice.js';
import type { Adding, Building, DeclaringAnInterest, Listing, Opening, Positioning } from './acts.js';

/** What the file learns of the pack, the agenda and what each agency says. */
export const PANEL_UPDATES = {
  keepThePack: update(({ tried }, { data }: Building) => ({
    pack: data.packDigest ?? null,
    tried: mergedRegister(tried, data.triedRegister),
  })),
  addToThePack: update(({ pack }, { data }: Adding) => ({ pack: pack === null ? null : (data.packDigest ?? pack) })),
  putOnTheAgenda: update((file, { data, area }: Listing) => ({
    meeting: data.meeting ?? null,
    readers: data.readers ?? seatsOf(file, area),
    panelOn: data.meetingOn ?? null,
  })),
  takeOffTheAgenda: update(({ meeting, meetingBefore }) => ({
    meeting: null,
    meetingBefore: meeting ?? meetingBefore,
    panelOn: null,
    readers: [],
  })),
  openTheItem: update(({ sitting, meeting }, { data }: Opening) => {
    const recused = [...new Set([...sitting.recused, ...(data.recused ?? [])])].sort();
    const deciding = (data.deciding ?? []).filter(({ person }) => !recused.includes(person));
    return {
      meeting: data.meeting ?? meeting,
      positions: {},
      sitting: { recused, deciding, chair: data.chair ?? null },
    };
  }),
  noteInterest: update(({ sitting, positions }, { data }: DeclaringAnInterest) => ({
    sitting: {
      ...sitting,
      deciding: sitting.deciding.filter(({ person }) => person !== data.person),
      recused: [...new Set([...sitting.recused, data.person])].sort(),
    },
    // What they said of their agency's money counts no more.
    positions: Object.fromEntries(Object.entries(positions).filter(([, { person }]) => person !== data.person)),
  })),
  notePosition: update(({ positions }, { data, by }: Positioning) => ({
    positions: {
      ...positions,
      [data.agency]: {
        says: data.position,
        person: by.person,
        cap: data.position === 'agreeWithCap' ? (data.capPence ?? null) : null,
        onlyIf: data.onlyIf ?? null,
        because: data.reason ?? null,
      },
    },
  })),
};
