import { mergedRegister } from '../../every-case/tried.js';
import { update } from '../acts.js';
import type { Building, Reading } from './acts.js';

/** What the file learns of the pack and of its readers. */
export const PACK_UPDATES = {
  keepThePack: update(({ tried }, { data }: Building) => ({
    pack: data.packDigest ?? null,
    tried: mergedRegister(tried, data.triedRegister),
  })),
  noteReading: update(({ reads }, { data, by }: Reading) => ({ reads: { ...reads, [by.person]: data.packDigest } })),
};
