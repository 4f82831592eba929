import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { type House, serviceIsUp } from './house.js';
import type { Mortal } from './mortal.js';

export interface Storm {
  readonly house: House;
  readonly chance: Chance;
  /** How many processes are killed in all. */
  readonly kills: number;
  /** Something worse, once, when half of them have died. */
  readonly midway: () => Promise<void>;
}

/** Kills one process after another at moments of chance, starting each again at once. */
export async function rage({ house, chance, kills, midway }: Storm): Promise<Record<string, number>> {
  const killed: Record<string, number> = {};
  let left = kills;
  const stalk = async (victim: Mortal, its: Chance) => {
    while (left > 0) {
      await moment(house, victim, its);
      if (left === 0) break;
      left -= 1;
      await victim.end('SIGKILL');
      victim.start();
      killed[victim.program.name] = (killed[victim.program.name] ?? 0) + 1;
      if (left === Math.floor(kills / 2)) await midway();
    }
  };
  await Promise.all([house.service, ...house.workers].map((victim) => stalk(victim, chance.branch())));
  return killed;
}

/** Mostly a while after it is up, so that it dies in the midst of work; at times while it is still starting. */
async function moment(house: House, victim: Mortal, chance: Chance): Promise<void> {
  if (victim === house.service && chance.happens(0.8)) {
    await serviceIsUp(house);
    await pause(chance.between(50, 2_500));
  } else await pause(chance.between(200, 6_000));
}
