import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { type ListOfPeople, peoplePage, STYLE } from './people-page.js';
import { newProvider, PROOF, type ServiceAsClient } from './provider.js';

/** An issuer, and whom it lets anybody be. */
export interface IssuerGiven {
  /** As it names itself: the address at which it answers. */
  readonly issuer: string;
  readonly service: ServiceAsClient;
  /** Those of an area, or of the first. */
  readonly list: (area: string | null) => Promise<ListOfPeople>;
  /** Told whom somebody has chosen, before they go back. */
  readonly chosen: (person: string) => Promise<void>;
}

/** A server that answers as the issuer, and listens nowhere yet. */
export async function openIssuer(given: IssuerGiven): Promise<Server> {
  const provider = await newProvider(given.issuer, given.service);
  const rest = provider.callback();
  return createServer((request, response) => {
    answered(provider, given, { request, response })
      .then((isAnswered) => (isAnswered ? undefined : rest(request, response)))
      .catch(() => {
        if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('This sign-in is over. Go back to the service, and sign in again.');
      });
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers for the list, its style, and who was chosen; false for what the provider answers itself. */
async function answered(provider: Provider, given: IssuerGiven, { request, response }: Exchange): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? '/', given.issuer);
  if (pathname === '/style.css') return sent(response, 'text/css', STYLE);
  if (!pathname.startsWith('/interaction/')) return false;
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === 'POST') {
    const person = new URLSearchParams(await bodyOf(request)).get('person') ?? '';
    await given.chosen(person);
    await provider.interactionFinished(request, response, { login: { accountId: person, acr: PROOF, amr: ['none'] } });
    return true;
  }
  return sent(response, 'text/html', peoplePage(uid, await given.list(searchParams.get('area'))));
}

function sent(response: ServerResponse, type: string, text: string): true {
  const policy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(text);
  return true;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
