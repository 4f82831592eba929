import type { Tried } from '../../every-case/people.js';
import { update } from '../acts.js';
import type { Building, Reading } from './acts.js';

/** What the file learns of the pack and of its readers. */
export const PACK_UPDATES = {
  keepThePack: update(({ tried }, { data }: Building) => ({
    pack: data.packDigest ?? null,
    tried: merged(tried, data.triedRegister ?? []),
  })),
  noteReading: update(({ reads }, { data, by }: Reading) => ({ reads: { ...reads, [by.person]: data.packDigest } })),
};

function merged(known: readonly Tried[], register: readonly Tried[]): readonly Tried[] {
  const listed = register.map(({ what }) => what);
  return [...known.filter(({ what }) => !listed.includes(what)), ...register];
}
