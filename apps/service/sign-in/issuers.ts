import { Inject, Injectable } from '@nestjs/common';
import type { IssuerSettings } from '#settings/issuer-settings';
import type { Settings } from '#settings/settings';
import { Issuer } from '#sign-in/issuer';
import { SETTINGS } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';

/** Those who vouch for people here, each under the id that it has in our addresses. */
@Injectable()
export class Issuers {
  private readonly known: ReadonlyMap<string, { readonly issuer: Issuer; readonly settings: IssuerSettings }>;

  constructor(@Inject(SETTINGS) { issuers, publicUrl }: Settings) {
    const backTo = (id: string) => new URL(`/sign-in/back/${id}`, publicUrl).href;
    this.known = new Map(
      issuers.map((settings) => [settings.id, { issuer: new Issuer(settings, backTo(settings.id)), settings }]),
    );
  }

  /** In the order in which they are set. */
  list(): readonly IssuerSettings[] {
    return [...this.known.values()].map(({ settings }) => settings);
  }

  /** The one of that name whose tokens the API takes, and for whom they must be; undefined where it takes none of them. */
  takingTokensOf(name: string | undefined): { readonly issuer: Issuer; readonly audience: string } | undefined {
    const found = [...this.known.values()].find(({ settings }) => settings.issuer === name && settings.apiAudience);
    return found && { issuer: found.issuer, audience: String(found.settings.apiAudience) };
  }

  /** One of them; who asks for another is told that there is nothing. */
  named(id: string): { readonly issuer: Issuer; readonly title: string } {
    const found = this.known.get(id);
    if (found === undefined) throw new ProblemError('NOT_FOUND');
    return { issuer: found.issuer, title: found.settings.title };
  }
}
