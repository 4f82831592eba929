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

/** Of all kills, how many the service dies: it starts more slowly than the workers, and would be spared otherwise. */
const OF_THE_SERVICE = 0.4;

/** Kills one process after another at moments of chance, starting each again at once. Gives how often each has died. */
export async function rage({ house, chance, kills, midway }: Storm): Promise<Record<string, number>> {
  const killed: Record<string, number> = {};
  let left = kills;
  const stalk = async (victim: Mortal, times: number, its: Chance) => {
    for (let time = 0; time < times; time++) {
      await moment(house, victim, its);
      await victim.end('SIGKILL');
      victim.start();
      left -= 1;
      killed[victim.program.name] = time + 1;
      if (left === Math.floor(kills / 2)) await midway();
    }
  };
  const { service, workers } = house;
  const ofTheService = Math.round(kills * OF_THE_SERVICE);
  const ofWorker = (index: number) => Math.floor((kills - ofTheService + index) / workers.length);
  await Promise.all([
    stalk(service, ofTheService, chance.branch()),
    ...workers.map((worker, index) => stalk(worker, ofWorker(index), chance.branch())),
  ]);
  return killed;
}

/** Mostly a while after it is up, so that it dies in the midst of work; at times while it is still starting. */
async function moment(house: House, victim: Mortal, chance: Chance): Promise<void> {
  if (victim === house.service && chance.happens(0.8)) {
    await serviceIsUp(house);
    await pause(chance.between(50, 2_500));
  } else await pause(chance.between(200, 8_000));
}
