/** Why nobody was signed in, although somebody came back from an issuer. */
export type NotVouchedBecause =
  /** The issuer says that it did not sign them in. */
  | 'REFUSED_THERE'
  /** What it sent is not what it should be: forged, expired, for somebody else. */
  | 'NOT_SOUND'
  /** They did not prove who they are in the way that is asked. */
  | 'NOT_PROVED'
  /** They proved it too long ago. */
  | 'TOO_LONG_AGO'
  /** It does not answer. */
  | 'UNREACHABLE';

/** An issuer vouches for nobody. The message is for a log, and has nothing of the person. */
export class NotVouched extends Error {
  constructor(
    readonly because: NotVouchedBecause,
    readonly why: string,
  ) {
    super(`${because}: ${why}`);
    this.name = 'NotVouched';
  }
}
