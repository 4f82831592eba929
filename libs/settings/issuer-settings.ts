import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ClientKey, clientKeyIn } from './client-key.js';
import type { Reading } from './reading.js';

/** Somebody outside who vouches for people by OpenID Connect: a council's Entra ID, NHS CIS2, GOV.UK One Login. */
export interface IssuerSettings {
  /** In addresses of ours: small letters, digits and dashes. */
  readonly id: string;
  /** On the button, after “Sign in with”. */
  readonly title: string;
  /** As it names itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** How we prove who we are to it: one of the two. */
  readonly clientSecret: string | undefined;
  readonly clientKey: ClientKey | undefined;
  readonly scopes: readonly string[];
  /** Claim → the values of which it must have one, `acr` or `amr` above all: how somebody proved who they are. */
  readonly requires: Readonly<Record<string, readonly string[]>>;
  /** How long ago they may have proved it to the issuer, in seconds; however long where undefined. */
  readonly maxAgeSeconds: number | undefined;
  /** What else it is asked: `prompt`, `vtr`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** For whom its tokens must be that systems bring to the API; undefined where the API takes none of its. */
  readonly apiAudience: string | undefined;
  /** On which side of the page its button stands. */
  readonly forWhom: 'staff' | 'family';
}

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const KNOWN = ['id', 'title', 'issuer', 'clientId', 'clientSecret', 'clientSecretFile', 'scopes', 'requires'];
const ALSO = ['clientKey', 'clientKeyFile', 'clientKeyId', 'maxAgeSeconds', 'parameters', 'apiAudience', 'forWhom'];
const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

/** Reads who may vouch for people; what is wrong with an entry is noted as a problem, without its secret. */
export function issuerSettings(read: Reading, { production }: { readonly production: boolean }): IssuerSettings[] {
  const given = read.text('SIGN_IN_ISSUERS');
  if (given === undefined) return [];
  const list = listIn(given);
  read.refuseIf(
    list === undefined,
    'SIGN_IN_ISSUERS is neither a JSON list of issuers nor the name of a file that has one.',
  );
  const entries: readonly Given[] = (list ?? []).map((each) => ({
    ...{ ...each, clientSecret: secretOf(each), clientKey: clientKeyIn(each) },
  }));
  const refuse = (entry: Given, why: string) => read.refuseIf(true, `SIGN_IN_ISSUERS: ${nameOf(entry)} ${why}`);
  for (const entry of entries) for (const why of problemsOf(entry, production)) refuse(entry, why);
  const ids = entries.map((entry) => entry['id']);
  read.refuseIf(new Set(ids).size < ids.length, 'SIGN_IN_ISSUERS has two issuers of the same id.');
  return entries.map((entry) => ({ ...DEFAULTS, ...entry }) as unknown as IssuerSettings);
}

const DEFAULTS = {
  ...{ scopes: ['openid'], requires: {}, maxAgeSeconds: undefined, parameters: {} },
  ...{ apiAudience: undefined, forWhom: 'staff' },
};

type Given = Readonly<Record<string, unknown>>;

function listIn(given: string): readonly Given[] | undefined {
  try {
    const list: unknown = JSON.parse(given.startsWith('[') ? given : readFileSync(given, 'utf8'));
    return Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null) ? list : undefined;
  } catch {
    return undefined;
  }
}

function secretOf({ clientSecret, clientSecretFile }: Given): unknown {
  if (typeof clientSecretFile !== 'string') return clientSecret;
  try {
    return readFileSync(clientSecretFile, 'utf8').trim();
  } catch {
    return undefined;
  }
}

const nameOf = (entry: Given): string =>
  typeof entry['id'] === 'string' ? `the issuer "${entry['id']}"` : 'an issuer';
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const areTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText);
const valuesOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.values(value) : [null]);

function problemsOf(entry: Given, production: boolean): readonly string[] {
  const { id, title, issuer, clientId, clientSecret, scopes, requires, maxAgeSeconds, parameters, forWhom } = entry;
  const { apiAudience, clientKey } = entry;
  const unknown = Object.keys(entry).filter((name) => ![...KNOWN, ...ALSO].includes(name));
  const isTls = isText(issuer) && URL.canParse(issuer) && issuer.startsWith('https:');
  const isHere = isText(issuer) && URL.canParse(issuer) && LOOPBACK.test(issuer) && !production;
  const wrong: readonly (readonly [boolean, string])[] = [
    [unknown.length > 0, `has ${unknown.join(', ')}, which is not known.`],
    [!isText(id) || !ID.test(id), 'needs an id of small letters, digits and dashes.'],
    [!isText(title), 'needs a title, for its button.'],
    [!isTls && !isHere, 'needs its issuer, an address that begins with https://.'],
    [!isText(clientId), 'needs a clientId.'],
    [
      isText(clientSecret) === (clientKey !== undefined),
      'needs one of clientSecret, a clientSecretFile, or a clientKeyFile with a private key, that can be read.',
    ],
    [scopes !== undefined && !(areTexts(scopes) && (scopes as string[]).includes('openid')), 'needs openid in scopes.'],
    [
      requires !== undefined && !valuesOf(requires).every(areTexts),
      'needs in requires a list of values for each claim.',
    ],
    [maxAgeSeconds !== undefined && !Number.isInteger(maxAgeSeconds), 'needs a whole number as maxAgeSeconds.'],
    [parameters !== undefined && !valuesOf(parameters).every(isText), 'needs a text for each of its parameters.'],
    [apiAudience !== undefined && !isText(apiAudience), 'needs a text as apiAudience.'],
    // The token that says who somebody is would let a program in as them.
    [isText(clientId) && apiAudience === clientId, 'needs an apiAudience that is not its clientId.'],
    [forWhom !== undefined && forWhom !== 'staff' && forWhom !== 'family', 'is forWhom: staff or family.'],
  ];
  return wrong.flatMap(([isWrong, why]) => (isWrong ? [why] : []));
}

const DEMONSTRATION = 'demonstration';

/** The issuer that `npm start` brings, where people of these settings sign in with it; undefined where they do not. */
export function ownIssuer({
  demonstration,
  issuers,
}: {
  readonly demonstration: boolean;
  readonly issuers: readonly IssuerSettings[];
}): IssuerSettings | undefined {
  return demonstration ? issuers.find(({ id }) => id === DEMONSTRATION) : undefined;
}

/** The issuer of a demonstration, which `npm start` brings: it knows the made-up people, and lets anybody be any of them. */
export function demonstrationIssuer({
  port,
  secret,
}: {
  readonly port: number;
  readonly secret: string;
}): IssuerSettings {
  return {
    ...{ id: DEMONSTRATION, title: 'one of the made-up people', issuer: `http://localhost:${port}` },
    clientId: 'waymark',
    clientSecret: createHash('sha256').update(`issuer of the demonstration ${secret}`).digest('base64url'),
    ...{ clientKey: undefined, scopes: ['openid'] },
    requires: { acr: ['demonstration'] },
    ...{ maxAgeSeconds: undefined, apiAudience: undefined },
    // Whoever has signed out chooses again who they are.
    parameters: { prompt: 'login' },
    forWhom: 'staff',
  };
}
