import type { Region } from '#engine/waiting';
import type { EveryCaseAct } from '../acts.js';

/**
 * Custody: the case belongs to a post, and the post has a cover, so that a leaver never leaves a case behind. Whatever
 * happens here, the main region stays where it is.
 */
export const CUSTODY_REGION = {
  initial: 'owned',
  on: {
    OwnerAssigned: { guard: 'postExists', target: '.owned', actions: 'assignPost' },
    OwnerCovered: { guard: 'postExists', target: '.ownerAway', actions: 'nameCover' },
    OwnerAway: { target: '.ownerAway', actions: 'coverTheAbsence' },
    OwnerLeft: [
      { guard: 'leaverHeldTheCase', target: '.ownerAway', actions: ['coverTheCase', 'coverContributions'] },
      { actions: 'coverContributions' },
    ],
    OwnerAccepted: [
      { guard: 'takesUpTheCase', target: '.owned', actions: 'takeUpTheCase' },
      { guard: 'contributionWaitsForAHolder', actions: 'takeUpContribution' },
    ],
    DeadlinePassed: [
      { guard: 'nobodyTookUpTheCaseInTime', target: '.orphanRisk' },
      { guard: 'aConfirmationIsOutOfTime', actions: 'letTheAskingLapse' },
    ],
  },
  states: {
    owned: { description: 'A post holds the case and acts.' },
    ownerAway: { description: 'The holder is away or has left: the cover post acts.' },
    orphanRisk: { description: 'Nobody has taken the case up in time: the manager must find a holder today.' },
  },
} as const satisfies Region<EveryCaseAct['type']>;
