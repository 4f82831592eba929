import { updatesFor } from '#engine/updates';
import type { Tried } from '../../every-case/people.js';
import type { AccessAct } from '../acts.js';
import type { Referral } from '../case.js';
import type { HistoryPackBuilt, HistoryPackRead } from './acts.js';

const update = updatesFor<Referral, AccessAct>();

/** What the file learns of the pack and of its readers. */
export const PACK_UPDATES = {
  keepThePack: update<HistoryPackBuilt>(({ tried }, { data }) => ({
    pack: data.packDigest ?? null,
    tried: merged(tried, data.triedRegister ?? []),
  })),
  noteReading: update<HistoryPackRead>(({ reads }, { data, by }) => ({
    reads: { ...reads, [by.person]: data.packDigest },
  })),
};

function merged(known: readonly Tried[], register: readonly Tried[]): readonly Tried[] {
  const listed = register.map(({ what }) => what);
  return [...known.filter(({ what }) => !listed.includes(what)), ...register];
}
