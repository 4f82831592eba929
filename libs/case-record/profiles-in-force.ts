import type { Register } from '#engine/register';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { type Connection, run } from './connection.js';

/** Which version of each area's profile new cases are pinned to, as far as this process has read the activations. */
export interface ProfilesInForce {
  /** The version in force; undefined where none but the first is, or nothing has been read yet. */
  readonly versionOf: (area: string) => string | undefined;
  /** Reads what has been activated until now. */
  readonly refresh: (connection: Connection) => Promise<void>;
  /** The same where the area has later versions at all; nothing is asked otherwise. */
  readonly upToDate: (area: string, connection: Connection) => Promise<void>;
}

interface Activated {
  readonly area: string;
  readonly version: string;
  readonly from: CivilDate;
  readonly now: string;
}

const ACTIVATED = {
  name: 'activated-profiles',
  text: `
SELECT area, version, effective_from AS "from", record_now() AS now FROM profile_activation
WHERE at IS NOT NULL ORDER BY effective_from, at`,
};

/** Knows nothing yet: the first versions are in force. */
export function unreadProfiles(register: Register): ProfilesInForce {
  let inForce: ReadonlyMap<string, string> = new Map();
  const refresh = async (connection: Connection) => {
    const rows = await run<Activated>(connection, ACTIVATED, []);
    const begun = rows.filter(({ from, now }) => from <= dayInEngland(now));
    const known = begun.filter(({ area, version }) =>
      register.versionsOf(area).some((each) => each.version === version),
    );
    inForce = new Map(known.map(({ area, version }) => [area, version]));
  };
  return {
    versionOf: (area) => inForce.get(area),
    refresh,
    upToDate: async (area, connection) => {
      if (register.versionsOf(area).length > 1) await refresh(connection);
    },
  };
}

/** The register, of which the profile of an area is the version in force where none is named. */
export function registerInForce(register: Register, profiles: ProfilesInForce): Register {
  const area: Register['area'] = (profile, version) => register.area(profile, version ?? profiles.versionOf(profile));
  return { ...register, area, areas: () => register.areas().map(({ profile }) => area(profile)) };
}
