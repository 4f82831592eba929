import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { scopesIn, TOKEN_SECONDS } from '#sign-in/access-tokens';
import { apiClientWith } from '#sign-in/api-clients';
import { CASE_RECORD } from '../injection-tokens.js';
import { ApiCallers } from './api-callers.js';
import { FromAnotherServer, type ServiceRequest, WithoutSigningIn } from './request-context.js';

/** Where a system gets a token for itself (OAuth 2.0 client credentials, RFC 6749 4.4), and the key that proves it. */
@Controller()
@WithoutSigningIn()
@FromAnotherServer()
export class TokensController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(ApiCallers) private readonly callers: ApiCallers,
  ) {}

  @Get('.well-known/jwks.json')
  keys() {
    return this.callers.tokens.keys();
  }

  @Post('oauth/token')
  @HttpCode(200)
  async give(@Body() body: TokenRequest, @Req() request: ServiceRequest, @Res() response: Response) {
    const refuse = (status: number, error: string) => response.status(status).json({ error });
    if (body?.grant_type !== 'client_credentials') return refuse(400, 'unsupported_grant_type');
    const shown = secretOf(request, body);
    const client = shown && (await apiClientWith(this.record, shown));
    if (!client) {
      response.set('WWW-Authenticate', 'Basic realm="Waymark"');
      return refuse(401, 'invalid_client');
    }
    const asked = typeof body.scope === 'string' ? body.scope.split(' ').filter(Boolean) : client.scopes;
    const granted = scopesIn(asked).filter((scope) => client.scopes.includes(scope));
    if (granted.length < new Set(asked).size || granted.length === 0) return refuse(400, 'invalid_scope');
    response.json({
      access_token: await this.callers.tokens.signed({ id: client.id, scopes: granted }),
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      scope: granted.join(' '),
    });
  }
}

/** What a form has, as its reader left it: each may be anything. */
interface TokenRequest {
  readonly grant_type?: unknown;
  readonly scope?: unknown;
  readonly client_id?: unknown;
  readonly client_secret?: unknown;
}

/** Who it says it is, by HTTP Basic or in the form. */
function secretOf(request: ServiceRequest, { client_id: id, client_secret: secret }: TokenRequest) {
  const [, basic] = /^Basic ([A-Za-z0-9+/=_-]+)$/i.exec(request.get('authorization') ?? '') ?? [];
  if (basic === undefined) return typeof id === 'string' && typeof secret === 'string' ? { id, secret } : undefined;
  const text = Buffer.from(basic, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}
