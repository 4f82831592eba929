import { once } from 'node:events';
import type { Server } from 'node:http';
import { freePort } from '#local-postgres/postmaster';
import { demonstrationIssuer, type IssuerSettings } from '#settings/issuer-settings';
import { tieAccounts } from '#sign-in/accounts';
import { openIssuer } from '../../apps/issuer/open-issuer.js';
import { peopleOnRecord } from '../../apps/issuer/people-on-record.js';
import { type OpenedService, openedService } from '../journeys/opened-service.js';
import { type HostileIssuer, hostileIssuer } from './hostile-issuer.js';

/** The service at an address of its own, with three who vouch for people: a real one, a hostile one, and one that is away. */
export interface HouseOfIssuers {
  readonly service: OpenedService;
  readonly address: string;
  /** The issuer of the demonstration, as its people see it. */
  readonly real: string;
  readonly hostile: HostileIssuer;
  readonly close: () => Promise<void>;
}

/** The secret that the service and the hostile issuer share. */
export const SHARED_SECRET = 'a secret of the service and of the hostile issuer';
export const CLIENT = 'waymark-there';

/** Opens it at an instant. Dana is known by her account at each of them, nobody else by any. */
export async function houseOfIssuers(at: string): Promise<HouseOfIssuers> {
  const [port, realPort, nowhere] = [await freePort(), await freePort(), await freePort()];
  const address = `http://localhost:${port}`;
  const hostile = await hostileIssuer();
  const real = demonstrationIssuer({ port: realPort, secret: 'a secret of this spec' });
  const there = { clientId: CLIENT, clientSecret: SHARED_SECRET, scopes: ['openid'] };
  const issuers: readonly Partial<IssuerSettings>[] = [
    real,
    { id: 'hostile', title: 'Borough of Elsewhere', issuer: hostile.issuer, apiAudience: 'waymark-api', ...there },
    {
      ...{ id: 'strict', title: 'Strict Borough', issuer: hostile.issuer, ...there },
      ...{ requires: { acr: ['high', 'higher'], amr: ['mfa'] }, maxAgeSeconds: 300 },
    },
    { id: 'away', title: 'Borough of Nowhere', issuer: `http://localhost:${nowhere}`, ...there },
  ];
  const env = { PUBLIC_URL: address, PORT: String(port), SIGN_IN_ISSUERS: JSON.stringify(issuers) };
  const service = await openedService(at, { env });
  await service.app.listen(port, '127.0.0.1');
  const people = await peopleOnRecord(service.databaseUrl);
  const issuing = await openIssuer({
    issuer: real.issuer,
    service: { ...real, publicUrl: address },
    list: people.list,
    chosen: async () => undefined,
  });
  issuing.listen(realPort, '127.0.0.1');
  await once(issuing, 'listening');
  for (const issuer of [real.issuer, hostile.issuer])
    await tieAccounts(service.record, issuer, [{ subject: 'dana', person: 'dana' }]);
  const close = async () => {
    await closed(issuing);
    await people.close();
    await hostile.close();
    await service.close();
  };
  return { service, address, real: real.issuer, hostile, close };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
