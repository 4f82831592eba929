/** The columns of the register's file that we read, with one that we do not. */
export const HEADER = [
  ...['URN', 'LA (code)', 'LA (name)', 'EstablishmentNumber', 'EstablishmentName', 'TypeOfEstablishment (name)'],
  ...['PhaseOfEducation (name)', 'UKPRN', 'Street', 'Locality', 'Address3', 'Town', 'County (name)', 'Postcode'],
  ...['TelephoneNum', 'SchoolWebsite', 'OpenDate', 'CloseDate', 'EstablishmentStatus (name)'],
];

/** One school of a made-up file: whatever is not said is as with most. */
export function schoolRow(urn: number | string, more: Readonly<Record<string, string>> = {}): string {
  const usual: Readonly<Record<string, string>> = {
    URN: String(urn),
    'LA (code)': '812',
    EstablishmentName: `Made-up School ${urn}`,
    'TypeOfEstablishment (name)': 'Community school',
    'PhaseOfEducation (name)': 'Primary',
    Street: '1 Example Road',
    Town: 'Grimsby',
    Postcode: 'DN31 1AA',
    TelephoneNum: '01472000000',
    OpenDate: '01-09-2001',
    'EstablishmentStatus (name)': 'Open',
    ...more,
  };
  return HEADER.map((name) => `"${(usual[name] ?? '').replaceAll('"', '""')}"`).join(',');
}

/** A whole file of such rows. */
export const schoolFile = (...rows: readonly string[]): string => `${[HEADER.join(','), ...rows].join('\r\n')}\r\n`;
