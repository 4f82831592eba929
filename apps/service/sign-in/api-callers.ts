import { Inject, Injectable } from '@nestjs/common';
import { decodeJwt } from 'jose';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { Settings } from '#settings/settings';
import { AccessTokens, scopesIn } from '#sign-in/access-tokens';
import { personOfAccount } from '#sign-in/accounts';
import { type ApiScope, personOfClient } from '#sign-in/api-clients';
import type { Issuer } from '#sign-in/issuer';
import { claimsIn } from '#sign-in/issuer-tokens';
import { NotVouched } from '#sign-in/not-vouched';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { Issuers } from './issuers.js';

/** A system that asks the API: as whom, and for what. */
export interface ApiCaller {
  readonly person: Person;
  readonly scopes: readonly ApiScope[];
}

/** Who asks the API with a token: one of ours, or one of an issuer whose tokens the settings take. */
@Injectable()
export class ApiCallers {
  readonly tokens: AccessTokens;

  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) { sessionSecret, publicUrl }: Settings,
    @Inject(Issuers) private readonly issuers: Issuers,
  ) {
    const { origin } = new URL(publicUrl);
    this.tokens = new AccessTokens(sessionSecret, origin, `${origin}/api`);
  }

  /** Throws NotVouched where the token is not sound, or whoever it is of is nobody here any more. */
  async callerOf(token: string): Promise<ApiCaller> {
    const named = issuerNamedIn(token);
    const foreign = this.issuers.takingTokensOf(named);
    const caller = foreign ? await this.foreignCaller(foreign, token) : await this.ownCaller(token);
    if (caller.person === null) throw new NotVouched('NOT_SOUND', 'of nobody here');
    return { ...caller, person: caller.person };
  }

  private async ownCaller(token: string) {
    const { id, scopes } = await this.tokens.read(token);
    return { person: await personOfClient(this.record, { id, scopes }), scopes };
  }

  private async foreignCaller({ issuer, audience }: { issuer: Issuer; audience: string }, token: string) {
    const claims = await claimsIn(issuer, token, { audience, requiredClaims: ['exp', 'sub'] });
    // A proof of who somebody is lets no program in: it was made for a browser.
    if (claims['nonce'] !== undefined) throw new NotVouched('NOT_SOUND', 'an id token');
    const { iss = '', sub = '', scope, scp, roles } = claims;
    return {
      person: await personOfAccount(this.record, { issuer: iss, subject: sub }),
      scopes: scopesIn(scope ?? scp ?? roles),
    };
  }
}

/** Whom a token says that it is of: believed for looking up whose keys prove it, and for nothing else. */
function issuerNamedIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new NotVouched('NOT_SOUND', 'no token');
  }
}
