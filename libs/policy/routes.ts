import type { Audience } from './audiences.js';

/** One route: whom it is open to, and what it shows or changes, in a few words. */
export interface RouteRow {
  readonly who: Audience;
  readonly what: string;
  /** What was recorded of a case is shown, and not only that and how it goes on. */
  readonly facts?: true;
}

const row = (who: Audience, what: string): RouteRow => ({ who, what });

const withFacts = (who: Audience, what: string): RouteRow => ({ who, what, facts: true });

/**
 * Every route there is, by method and path, and whom it is open to. The service asks this table at each request and answers
 * none that has no row; what of a case is then shown, `SECTIONS` says.
 */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /assets/:file': row('anybody', 'Styles and scripts'),
  'GET /health/live': row('anybody', 'Whether it runs'),
  'GET /health/ready': row('anybody', 'Whether it can work'),
  'GET /metrics': row('operator', 'Measures, without names'),
  'GET /sign-in': row('anybody', 'Ways to sign in'),
  'GET /sign-in/with/:issuer': row('anybody', 'The way to an issuer'),
  'GET /sign-in/back/:issuer': row('anybody', 'Signs in whom an issuer vouches for'),
  'POST /sign-in/back-channel/:issuer': row('anybody', 'Signs out whom an issuer says, by a token that it signed'),
  'GET /sign-out/of/:issuer': row('anybody', 'The way to an issuer’s own page for signing out'),
  'POST /sign-out': row('anybody', 'Signs out'),
  'GET /sessions': row('signedIn', 'Where one is signed in oneself'),
  'POST /sessions/end': row('signedIn', 'Signs one out everywhere'),
  'GET /rules': row('knownOrNot', 'What is asked before each act'),
  'GET /clocks': row('knownOrNot', 'The limits of the law'),
  'GET /clocks/:id': row('knownOrNot', 'One limit, worked out'),
  'GET /clocks/timeline': row('knownOrNot', 'Limits of several steps'),
  'GET /clocks/timeline/:id': row('knownOrNot', 'The same of one family of limits'),
  'GET /clocks/timeline/:id/calendar.ics': row('knownOrNot', 'The same as a calendar'),
  'GET /api': row('knownOrNot', 'The API, described'),
  'GET /api/openapi.json': row('knownOrNot', 'The same for machines'),
  'GET /api/clocks': row('knownOrNot', 'The limits of the law'),
  'GET /api/clocks/:id/due': row('knownOrNot', 'One limit, worked out'),
  'GET /': row('signedIn', 'What there is to do'),
  'GET /cases': row('signedIn', 'Cases'),
  'GET /cases/new': row('signedIn', 'What can be begun'),
  'GET /cases/new/:pathway/:event': row('signedIn', 'The form that begins a case'),
  'GET /cases/new/:pathway/:event/check': row('signedIn', 'The way back to it'),
  'GET /cases/new/:pathway/:event/change': row('signedIn', 'The same'),
  'GET /cases/new/:pathway/:event/done': row('signedIn', 'What was begun'),
  'POST /cases/new/:pathway/:event': row('signedIn', 'Begins a case'),
  'POST /cases/new/:pathway/:event/change': row('signedIn', 'Changes the answers'),
  'POST /cases/new/:pathway/:event/check': row('signedIn', 'Checks the answers'),
  'GET /cases/:ref': withFacts('caseReader', 'One case'),
  'GET /cases/:ref/history': withFacts('caseReader', 'What was recorded on it'),
  'GET /cases/:ref/replay': withFacts('progressReader', 'The same told again'),
  'GET /cases/:ref/notices': row('caseReader', 'What was written to people'),
  'GET /cases/:ref/readers': row('oversight', 'Who has looked at it'),
  'GET /cases/:ref/pack': row('caseReader', 'The papers for a panel'),
  'GET /cases/:ref/deadlines/:id/believed': row('progressReader', 'One date, as believed on a day'),
  'GET /cases/:ref/do/:event': row('caseReader', 'The form of an act'),
  'GET /cases/:ref/do/:event/check': row('signedIn', 'The way back to it'),
  'GET /cases/:ref/do/:event/change': row('signedIn', 'The same'),
  'GET /cases/:ref/do/:event/done': row('signedIn', 'That it was recorded; of the case, what they may see'),
  'POST /cases/:ref/do/:event': row('caseReader', 'Records an act'),
  'POST /cases/:ref/do/:event/change': row('caseReader', 'Changes the answers'),
  'POST /cases/:ref/do/:event/check': row('caseReader', 'Checks the answers'),
  'GET /asked/:ref/:of': row('signedIn', 'Are you the contact of a case? To whom it asks'),
  'GET /asked/:ref/:of/no': row('signedIn', 'The same, refused'),
  'POST /asked/:ref/:of': row('signedIn', 'Answers it'),
  'GET /deadlines': row('signedIn', 'Dates of cases'),
  'GET /deadlines/calendar': row('areaReader', 'What a change of the calendar moved'),
  'GET /notices': row('areaReader', 'What was written, over all cases'),
  'GET /notices/required': row('areaReader', 'What had to be written'),
  'GET /funding': row('moneyReader', 'What is paid, by whom'),
  'GET /people': row('peopleManager', 'Staff of the area'),
  'GET /people/left': row('ownManager', 'Has somebody left?'),
  'POST /people/left': row('peopleManager', 'Records that somebody of their area has'),
  'GET /people/left/done': row('ownManager', 'What passed to their cover'),
  'GET /areas': row('signedIn', 'Areas and their practice'),
  'GET /areas/:area': row('signedIn', 'The practice of one'),
  'POST /areas/:area/:version/propose': row('ownManager', 'Proposes a version of it'),
  'POST /areas/:area/:version/approve': row('ownManager', 'Approves one'),
  'GET /calendar': row('signedIn', 'One’s own calendar address'),
  'POST /calendar': row('signedIn', 'Makes one'),
  'POST /calendar/stop': row('signedIn', 'Ends it'),
  'GET /calendar/:file': row('addressHolder', 'Days, by reference alone'),
  'GET /demonstration/time': row('demonstration', 'The clock of the demonstration'),
  'POST /demonstration/time': row('demonstration', 'Moves it'),
  'GET /api/cases': row('signedIn', 'Cases'),
  'POST /api/cases': row('signedIn', 'Begins a case'),
  'GET /api/cases/:ref': row('caseReader', 'One case'),
  'GET /api/cases/:ref/history': withFacts('caseReader', 'What was recorded on it'),
  'GET /api/cases/:ref/verify': row('progressReader', 'Whether it is as it was written'),
  'GET /api/cases/:ref/pack': row('caseReader', 'The papers for a panel'),
  'POST /api/cases/:ref/events/:Event': row('caseReader', 'Records an act'),
  'GET /api/deadlines': row('signedIn', 'Dates of cases'),
  'GET /api/deadlines/:id/believed': row('progressReader', 'One date, as believed on a day'),
  'GET /api/funding': row('moneyReader', 'What is paid, by whom'),
  'POST /api/leavers': row('signedIn', 'Records that somebody has left: for whose role it is'),
  'POST /api/calendar-feed': row('signedIn', 'Makes one’s own calendar address'),
  'DELETE /api/calendar-feed': row('signedIn', 'Ends it'),
};
