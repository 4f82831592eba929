import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import type { BodyKind } from './entities.js';
import { type CsvRow, readCsv } from './read-csv.js';

/** A school, nursery or college as the Department for Education's register has it. */
export interface RegisteredSchool {
  readonly line: number;
  readonly urn: string;
  readonly name: string;
  readonly kind: Extract<BodyKind, 'school' | 'college'>;
  readonly ukprn: string | null;
  readonly laCode: string;
  readonly establishmentNumber: string | null;
  readonly type: string | null;
  readonly phase: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly openedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly status: 'open' | 'closed' | 'proposed';
}

/** One row that cannot be taken over, and why. */
export interface RowProblem {
  readonly line: number;
  readonly urn: string | null;
  readonly message: string;
}

/** What a file says: schools, rows that are wrong, and rows that say the same as one before. */
export interface SchoolFile {
  readonly rows: number;
  readonly schools: readonly RegisteredSchool[];
  readonly problems: readonly RowProblem[];
  readonly repeated: number;
}

const COLUMNS = [
  ...['URN', 'LA (code)', 'EstablishmentNumber', 'EstablishmentName', 'TypeOfEstablishment (name)'],
  ...['PhaseOfEducation (name)', 'UKPRN', 'Street', 'Locality', 'Address3', 'Town', 'County (name)', 'Postcode'],
  ...['TelephoneNum', 'SchoolWebsite', 'OpenDate', 'CloseDate', 'EstablishmentStatus (name)'],
] as const;

type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Reads the register's file. Throws `CsvBroken` where it is no CSV at all; what is wrong with a row is said of the row. */
export async function readSchoolFile(pieces: AsyncIterable<string> | Iterable<string>): Promise<SchoolFile> {
  const [schools, problems] = [new Map<string, RegisteredSchool>(), [] as RowProblem[]];
  let [rows, repeated, header] = [0, 0, null as readonly string[] | null];
  for await (const row of readCsv(pieces)) {
    if (header === null) {
      header = row.cells.map((name) => name.trim());
      const missing = COLUMNS.filter((name) => !header?.includes(name));
      if (missing.length > 0) return { rows, schools: [], repeated, problems: [missingColumns(row.line, missing)] };
      continue;
    }
    rows += 1;
    const school = schoolIn(row, header);
    const before = 'urn' in school && 'name' in school ? schools.get(school.urn) : undefined;
    if (!('name' in school)) problems.push(school);
    else if (before === undefined) schools.set(school.urn, school);
    else if (isSame(before, school)) repeated += 1;
    else
      problems.push({
        line: row.line,
        urn: school.urn,
        message: `URN ${school.urn} stands on line ${before.line} already, and says something else there.`,
      });
  }
  if (header === null) problems.push({ line: 1, urn: null, message: 'The file is empty.' });
  return { rows, schools: [...schools.values()], problems, repeated };
}

const missingColumns = (line: number, names: readonly string[]): RowProblem => ({
  line,
  urn: null,
  message: `${names.length === 1 ? 'The column' : 'These columns'} ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing. Use the file of all establishments as the Department for Education gives it out.`,
});

const isSame = ({ line: _, ...one }: RegisteredSchool, { line: __, ...other }: RegisteredSchool): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const COLLEGE = /further education|sixth form|post.?16|higher education|college/i;
const STATUS: Readonly<Record<string, RegisteredSchool['status']>> = {
  open: 'open',
  'open, but proposed to close': 'open',
  closed: 'closed',
  'proposed to open': 'proposed',
};

function schoolIn({ line, cells }: CsvRow, header: readonly string[]): RegisteredSchool | RowProblem {
  const wrong = (message: string): RowProblem => ({ line, urn: urnIn(cells, header), message });
  if (cells.length !== header.length) return wrong(`${cells.length} cells where the first line has ${header.length}.`);
  const said = Object.fromEntries(header.map((name, index) => [name, (cells[index] ?? '').trim()])) as Cells;
  const status = STATUS[said['EstablishmentStatus (name)'].toLowerCase()];
  const [openedOn, closedOn] = [dayIn(said.OpenDate), dayIn(said.CloseDate)];
  const problem =
    unreadable(said) ??
    misshapen(said) ??
    (openedOn === undefined ? `OpenDate “${said.OpenDate}” is no day.` : undefined) ??
    (closedOn === undefined ? `CloseDate “${said.CloseDate}” is no day.` : undefined) ??
    (status === undefined
      ? `EstablishmentStatus “${said['EstablishmentStatus (name)']}” is none that is known.`
      : undefined);
  if (problem !== undefined) return wrong(problem);
  return {
    line,
    urn: said.URN,
    name: said.EstablishmentName,
    kind: COLLEGE.test(said['TypeOfEstablishment (name)']) ? 'college' : 'school',
    ukprn: said.UKPRN || null,
    laCode: said['LA (code)'],
    establishmentNumber: said.EstablishmentNumber || null,
    type: said['TypeOfEstablishment (name)'] || null,
    phase: said['PhaseOfEducation (name)'] || null,
    address:
      [said.Street, said.Locality, said.Address3, said.Town, said['County (name)']]
        .filter((part) => part !== '')
        .join(', ') || null,
    postcode: said.Postcode.toUpperCase() || null,
    telephone: said.TelephoneNum || null,
    website: said.SchoolWebsite || null,
    openedOn: openedOn as CivilDate | null,
    closedOn: closedOn as CivilDate | null,
    status: status as RegisteredSchool['status'],
  };
}

const urnIn = (cells: readonly string[], header: readonly string[]): string | null =>
  cells[header.indexOf('URN')]?.trim().slice(0, 20) || null;

// What is left of a letter that was read in another encoding than it was written in.
const TORN = /(?![\t\r\n])\p{Cc}|\uFFFD|[ÃÂ][^\p{L}\s]|â€/u;

function unreadable(said: Cells): string | undefined {
  const [column] = Object.entries(said).find(([, text]) => TORN.test(text)) ?? [];
  return column && `${column} has letters that cannot be read: the file was saved in another encoding on its way.`;
}

function misshapen(said: Cells): string | undefined {
  if (!/^\d{5,7}$/.test(said.URN)) return `URN “${said.URN}” is none: five to seven figures.`;
  if (said.EstablishmentName === '' || said.EstablishmentName.length > 300)
    return 'EstablishmentName is missing, or far too long.';
  if (!/^\d{3}$/.test(said['LA (code)'])) return `LA (code) “${said['LA (code)']}” is none: three figures.`;
  if (said.UKPRN !== '' && !/^\d{8}$/.test(said.UKPRN)) return `UKPRN “${said.UKPRN}” is none: eight figures.`;
  return undefined;
}

/** A day as the register writes it, 27-03-2026, or with slashes, or as others write it; null where none is given, undefined where it is no day. */
function dayIn(text: string): CivilDate | null | undefined {
  if (text === '') return null;
  const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text) ?? [];
  const on = year === undefined ? text : `${year}-${month}-${day}`;
  return isCivilDate(on) ? on : undefined;
}
