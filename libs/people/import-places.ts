import type { EntityManager } from 'typeorm';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { knownAsOf } from './bodies.js';
import { changeRegister, type Edit } from './change-register.js';
import { heldUnderNewNames } from './held-as.js';
import { type Changing, dayOf, inRegister, type PeopleRegister } from './in-register.js';
import type { ChangedRow, Row } from './register-history.js';
import type { RegisteredSchool, SchoolFile } from './school-register.js';

/** What an import came to, counted. */
export interface PlacesImported {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of the register, and not in the file: they stay as they are. */
  readonly notInFile: number;
}

const KNOWN = `
SELECT id::text AS id, urn, area, known_as AS "knownAs", status FROM body`;
const REACHED = `
SELECT id::text AS id, body::text AS body, way, value FROM body_contact_point
WHERE to_on IS NULL AND way IN ('telephone', 'website')`;

interface Known {
  readonly id: string;
  readonly urn: string | null;
  readonly area: string | null;
  readonly knownAs: string;
  readonly status: string;
}

/**
 * Takes over what the Department for Education's register says of schools and colleges: all of the file in one transaction,
 * or none. Those that are known are changed, with a history; those that are not in the file stay. Posts at a setting that is
 * called otherwise now are held under both names. Only for a file without problems.
 */
export async function importPlaces(
  register: PeopleRegister,
  changing: Changing,
  { schools }: Pick<SchoolFile, 'schools'>,
): Promise<PlacesImported> {
  return inRegister(register, changing, async (tx) => {
    await tx.query("SET LOCAL statement_timeout = '5min'");
    const said = { by: changing.by, why: changing.why ?? 'The register of schools says so' };
    const known = await tx.query<Known[]>(KNOWN);
    const changes = await changeRegister(tx, said, bodiesOf(register, known, schools));
    await changeRegister(tx, said, await contactsOf(tx, { known, changes, schools }));
    await changeRegister(tx, said, await heldUnderNewNames(tx, changes));
    const [urns, added] = [
      new Set(schools.map(({ urn }) => urn)),
      changes.filter(({ before }) => before === null).length,
    ];
    const notInFile = known.filter(({ urn }) => urn !== null && !urns.has(urn)).length;
    const changed = changes.length - added;
    return { added, changed, unchanged: schools.length - changes.length, notInFile };
  });
}

function bodiesOf(
  { register }: PeopleRegister,
  known: readonly Known[],
  schools: readonly RegisteredSchool[],
): readonly Edit[] {
  const areas = new Map(register.areas().map((area) => [leaCodeOf(area), area.profile]));
  const byUrn = new Map(known.map((body) => [body.urn, body]));
  const taken = new Set(
    known.filter(({ status }) => status !== 'closed').map(({ area, knownAs }) => `${area} ${knownAs}`),
  );
  return schools.map((school): Edit => {
    const area = areas.get(school.laCode) ?? null;
    const before = byUrn.get(school.urn);
    const isStill =
      before !== undefined && before.area === area && (before.status !== 'closed' || school.status === 'closed');
    const knownAs = isStill ? before.knownAs : knownAsOf(school, (key) => taken.has(`${area} ${key}`));
    if (school.status !== 'closed') taken.add(`${area} ${knownAs}`);
    return {
      table: 'body',
      ...(before && { id: before.id }),
      values: { ...columnsOf(school), area, known_as: knownAs, ...(before ? {} : { posts: [] }) },
    };
  });
}

/** The code of the local authority of an area, where its profile says it. */
const leaCodeOf = (area: object): string | undefined =>
  (area as { readonly authority?: { readonly leaCode?: string } }).authority?.leaCode;

function columnsOf(school: RegisteredSchool): Row {
  const {
    kind,
    name,
    urn,
    ukprn,
    laCode,
    establishmentNumber,
    type,
    phase,
    address,
    postcode,
    status,
    openedOn,
    closedOn,
  } = school;
  return {
    ...{ kind, name, urn, ukprn, type, phase, address, postcode, status },
    ...{ la_code: laCode, establishment_number: establishmentNumber, opened_on: openedOn, closed_on: closedOn },
  };
}

interface Written {
  readonly known: readonly Known[];
  readonly changes: readonly ChangedRow[];
  readonly schools: readonly RegisteredSchool[];
}

/** How each is reached from today on, where that is other than before. A way that the file leaves out stays. */
async function contactsOf(tx: EntityManager, { known, changes, schools }: Written): Promise<readonly Edit[]> {
  const today = await dayOf(tx);
  const ids = new Map([
    ...known.map(({ urn, id }) => [urn, id] as const),
    ...changes.map(({ after, id }) => [after['urn'] as string, id] as const),
  ]);
  const reached = new Map(
    (await tx.query<{ id: string; body: string; way: string; value: string }[]>(REACHED)).map((one) => [
      `${one.body} ${one.way}`,
      one,
    ]),
  );
  const edits = schools.flatMap(({ urn, telephone, website }) =>
    Object.entries({ telephone, website }).flatMap(([way, value]) => {
      const body = ids.get(urn) as string;
      const before = reached.get(`${body} ${way}`);
      if (value === null || before?.value === value) return [];
      return [...(before ? [ended(before.id, today)] : []), began({ body: Number(body), way, value, from_on: today })];
    }),
  );
  // Those of one kind together, so that they go in a few statements.
  return [...edits.filter(({ id }) => id !== undefined), ...edits.filter(({ id }) => id === undefined)];
}

const ended = (id: string, today: CivilDate): Edit => ({ table: 'body_contact_point', id, values: { to_on: today } });
const began = (values: Row): Edit => ({ table: 'body_contact_point', values: { ...values, to_on: null } });
