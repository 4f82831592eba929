import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface NotifyMessage {
  readonly id: string;
  readonly type: string;
  readonly reference: string;
  readonly template_id: string;
  readonly personalisation: Readonly<Record<string, string>>;
  readonly email_address?: string;
  readonly phone_number?: string;
  status: string;
}

/** A server that answers as GOV.UK Notify does, for the requests we make. */
export interface FakeNotify {
  readonly url: string;
  readonly sent: NotifyMessage[];
  /** How the next sends go wrong, one each: an answer of Notify, or `silence`: taken, and the line cut before the answer. */
  readonly faults: ('limit' | 'wrongAddress' | 'outage' | 'silence')[];
  /** Addresses for which it always breaks. */
  readonly broken: Set<string>;
  readonly close: () => Promise<void>;
}

const ANSWERS = {
  limit: [429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds'],
  wrongAddress: [400, 'ValidationError', 'email_address Not a valid email address'],
  outage: [500, 'Exception', 'Internal server error'],
} as const;

export async function startFakeNotify(): Promise<FakeNotify> {
  const sent: NotifyMessage[] = [];
  const faults: FakeNotify['faults'] = [];
  const broken = new Set<string>();
  const server = createServer((request, response) => {
    answer({ sent, faults, broken }, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    faults,
    broken,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Kept = Omit<FakeNotify, 'url' | 'close'>;

async function answer(kept: Kept, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://notify');
  if (request.method === 'POST') return take(kept, await posted(request, url), response);
  const id = url.pathname.split('/')[3];
  const reference = url.searchParams.get('reference');
  const { sent } = kept;
  if (id)
    return reply(
      response,
      200,
      sent.find((message) => message.id === id),
    );
  return reply(response, 200, { notifications: sent.filter((message) => message.reference === reference), links: {} });
}

function take({ sent, faults, broken }: Kept, message: NotifyMessage, response: ServerResponse): void {
  const fault = broken.has(message.email_address ?? '') ? 'outage' : faults.shift();
  if (fault && fault !== 'silence') {
    const [status_code, error, text] = ANSWERS[fault];
    reply(response, status_code, { status_code, errors: [{ error, message: text }] });
    return;
  }
  sent.push(message);
  if (fault === 'silence') response.destroy();
  else reply(response, 201, { id: message.id, reference: message.reference });
}

async function posted(request: IncomingMessage, url: URL): Promise<NotifyMessage> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = url.pathname.split('/')[3] ?? '';
  return { ...JSON.parse(Buffer.concat(chunks).toString()), id: randomUUID(), type, status: 'created' };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
