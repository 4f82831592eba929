import type { Region } from '#engine/waiting';
import type { EveryCaseAct } from '../acts.js';

/** Who may know of the case at all: everybody its pathway lets (normal), or fewer, as the act `AccessRestricted` says. */
export const ACCESS_REGION = {
  initial: 'normal',
  on: {
    AccessRestricted: [
      { guard: 'theCaseIsToBeSealed', target: '.sealed', actions: 'noteOnly' },
      { target: '.restricted', actions: 'noteOnly' },
    ],
    AccessOpened: { target: '.normal', actions: 'noteOnly' },
  },
  states: { normal: {}, restricted: {}, sealed: {} },
} as const satisfies Region<EveryCaseAct['type']>;
