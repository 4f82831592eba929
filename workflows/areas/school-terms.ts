import type { SchoolTerms } from './profile.js';

/** The council sets them for its own schools; an academy or an aided school sets its own, and many follow. */
export const TERMS_OF_NORTH_EAST_LINCOLNSHIRE: SchoolTerms = {
  years: [
    {
      year: '2025/26',
      source:
        'North East Lincolnshire Council, Cabinet: https://www.nelincs.gov.uk/school-term-dates-agreed-for-2025-26-academic-year/',
      terms: [
        { opens: '2025-09-04', closes: '2025-10-23' },
        { opens: '2025-11-03', closes: '2025-12-19' },
        { opens: '2026-01-06', closes: '2026-02-13' },
        { opens: '2026-02-23', closes: '2026-04-02' },
        { opens: '2026-04-21', closes: '2026-05-22' },
        { opens: '2026-06-01', closes: '2026-07-22' },
      ],
    },
    {
      year: '2026/27',
      source: 'Our suggestion, after the pattern of the year before: 190 days',
      suggested: true,
      terms: [
        { opens: '2026-09-02', closes: '2026-10-23' },
        { opens: '2026-11-02', closes: '2026-12-18' },
        { opens: '2027-01-06', closes: '2027-02-12' },
        { opens: '2027-02-22', closes: '2027-03-25' },
        { opens: '2027-04-13', closes: '2027-05-28' },
        { opens: '2027-06-07', closes: '2027-07-20' },
      ],
    },
  ],
  settings: [],
};
