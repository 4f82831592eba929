import type { Account } from '#sign-in/accounts';
import type { NotVouched } from '#sign-in/not-vouched';
import { ProblemError } from '../problems/problem-error.js';

/** What somebody reads who came back from an issuer, and is not signed in. */
export function refusedThere({ because }: NotVouched, title: string): ProblemError {
  switch (because) {
    case 'REFUSED_THERE':
      return new ProblemError('SIGN_IN_REFUSED_THERE', {
        detail: `“${title}” did not sign you in, and says no more. Try again. If it happens again, ask whoever looks after that account.`,
      });
    case 'NOT_PROVED':
      return new ProblemError('SECOND_STEP_NEEDED', {
        detail: `“${title}” signed you in, but without the second step that this service asks for, such as a code from your phone. Set that up there, or ask whoever looks after that account, then sign in again.`,
      });
    case 'TOO_LONG_AGO':
      return new ProblemError('PROVED_TOO_LONG_AGO', {
        detail: `You proved who you are to “${title}” longer ago than this service accepts. Sign out there, and sign in again.`,
      });
    case 'UNREACHABLE':
      return new ProblemError('ISSUER_UNAVAILABLE', {
        detail: `“${title}” does not answer just now, so nobody can sign in with it. Try again in a few minutes.`,
      });
    case 'NOT_SOUND':
      return new ProblemError('NOT_VOUCHED');
  }
}

/** What somebody reads whose account nobody here knows: with what an administrator needs, and nothing of anybody else. */
export function accountUnknown({ issuer, subject }: Account): ProblemError {
  return new ProblemError('ACCOUNT_UNKNOWN', {
    detail: `Nobody here knows this account yet; ask your administrator to add it. They need these two: the issuer ${issuer}, and your number there, ${subject}. It is not enough that they know your e-mail address: an address can be given to somebody else.`,
  });
}
