import { lancashire } from './councils/lancashire.js';
import { leicester, leicestershire, rutland } from './councils/llr-areas.js';
import { newcastle } from './councils/newcastle.js';
import { northEastLincolnshire, northEastLincolnshireProposed } from './councils/north-east-lincolnshire.js';
import { somerset } from './councils/somerset.js';
import type { AreaProfile } from './profile.js';

/** The profiles that are in use from the start, one an area. */
export const FIRST_PROFILES: readonly AreaProfile[] = [
  northEastLincolnshire,
  somerset,
  lancashire,
  leicester,
  leicestershire,
  rutland,
  newcastle,
];

/** Later versions, oldest first. No case goes by one until two people have activated it. */
export const PROPOSED_PROFILES: readonly AreaProfile[] = [northEastLincolnshireProposed];
