import { lancashire } from './lancashire.js';
import { leicester, leicestershire, rutland } from './llr-areas.js';
import { newcastle } from './newcastle.js';
import { northEastLincolnshire, northEastLincolnshireProposed } from './north-east-lincolnshire.js';
import type { AreaProfile } from './profile.js';
import { somerset } from './somerset.js';

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
