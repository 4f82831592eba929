/** What stands for each part of an address, and what is asked with it. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  ':pathway/:event': 'access-pathway/ReferralSubmitted',
  ':event': 'VoiceRecorded',
  ':Event': 'VoiceRecorded',
  ':file': 'waymark.css',
  ':of': '1',
  ':area': 'north-east-lincolnshire',
  ':version': '2',
  ':place/do/:form': '1/do/details',
  ':place': '1',
  ':person': 'hilda',
  ':form': 'away',
};
export const IDS: Readonly<Record<string, string>> = {
  'GET /clocks/:id': 'ehcp-final',
  'GET /clocks/timeline/:id': 'annual-review',
  'GET /clocks/timeline/:id/calendar.ics': 'annual-review',
  'GET /api/clocks/:id/due': 'ehcp-final',
};
/** A date of the case that everybody who is told of any has seen. */
export const CLOCKS: Readonly<Record<string, string>> = {
  referral: 'referral-acknowledged',
  sealed: 'referral-acknowledged',
  assessment: 'request-acknowledged',
};
export const ASKED_WITH: Readonly<Record<string, string>> = {
  'GET /clocks/timeline/:id/calendar.ics': '?from=2026-03-04',
  'GET /api/deadlines/:id/believed': '?on=2026-03-02',
  'GET /people/left': '?person=hilda',
  'GET /people/left/done': '?person=hector',
};
