import { and } from 'xstate';

/** Lateness may be excused at any stage of the twenty weeks; a second person settles each claim. */
export const EXCEPTIONS = {
  ExceptionClaimed: {
    guard: and([
      'theGroundIsInTheRegulations',
      'itLastedFourWeeksOnEnd',
      'theGroundIsForThisAdvice',
      'theSchoolIsKnownToHaveBeenClosed',
      'adviceWasAskedForInTheClosureWindow',
      'theGroundIsEvidenced',
    ]),
    actions: 'claimException',
  },
  ExceptionApproved: {
    guard: and(['anExceptionWaitsForApproval', 'aSecondPersonAgrees']),
    actions: 'approveException',
  },
  ExceptionRejected: { guard: and(['anExceptionWaitsForApproval', 'aSecondPersonAgrees']), actions: 'rejectException' },
} as const;
