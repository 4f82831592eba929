import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { freePort } from '#local-postgres/postmaster';
import { demonstrationIssuer } from '#settings/issuer-settings';
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
  /** Of the key by which the service proves itself to the issuer “keyed”. */
  readonly publicKey: JWK;
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
  const { file: clientKeyFile, publicKey, remove } = keyInAFile();
  const issuers = [real, ...issuersAt(hostile.issuer, clientKeyFile), awayAt(nowhere)];
  const env = { PUBLIC_URL: address, PORT: String(port), SIGN_IN_ISSUERS: JSON.stringify(issuers) };
  const service = await openedService(at, { env });
  await service.app.listen(port, '127.0.0.1');
  const people = await peopleOnRecord(service.databaseUrl);
  const issuing = await openIssuer({
    issuer: real.issuer,
    service: { ...real, clientSecret: real.clientSecret ?? '', publicUrl: address },
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
    remove();
    await hostile.close();
    await service.close();
  };
  return { service, address, real: real.issuer, hostile, publicKey, close };
}

const THERE = { clientId: CLIENT, clientSecret: SHARED_SECRET, scopes: ['openid'] };

/** The hostile issuer under three names: as it is, asked for more, and by a key of ours. */
function issuersAt(issuer: string, clientKeyFile: string): readonly object[] {
  return [
    { id: 'hostile', title: 'Borough of Elsewhere', issuer, apiAudience: 'waymark-api', ...THERE },
    {
      ...{ id: 'strict', title: 'Strict Borough', issuer, ...THERE },
      ...{ requires: { acr: ['high', 'higher'], amr: ['mfa'] }, maxAgeSeconds: 300 },
    },
    { id: 'keyed', title: 'Borough of Keys', issuer, clientId: CLIENT, clientKeyFile, clientKeyId: 'ours' },
  ];
}

const awayAt = (port: number) => ({
  ...{ id: 'away', title: 'Borough of Nowhere', issuer: `http://localhost:${port}`, ...THERE },
});

/** A private key as whoever runs the service keeps one. */
function keyInAFile() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const folder = mkdtempSync(join(tmpdir(), 'waymark-key-'));
  const file = join(folder, 'client-key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return {
    file,
    publicKey: publicKey.export({ format: 'jwk' }) as JWK,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
