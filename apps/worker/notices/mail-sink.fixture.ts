import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** A mail server that keeps what it is given. */
export interface MailSink {
  readonly url: string;
  /** Whole messages as they came, headers and all. */
  readonly mails: string[];
  /** Recipients it refuses for good (550), and for now (451). */
  readonly unknown: Set<string>;
  readonly busyFor: Set<string>;
  readonly close: () => Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const kept = { mails: [] as string[], unknown: new Set<string>(), busyFor: new Set<string>() };
  const server = createServer((socket) => converse(socket, kept));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ...kept, url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function converse(socket: Socket, kept: Pick<MailSink, 'mails' | 'unknown' | 'busyFor'>): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let heard = '';
  let mail: string | undefined;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    heard += chunk.toString();
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      if (mail === undefined) {
        if (/^DATA/i.test(line)) mail = '';
        say(replyTo(line, kept));
        if (/^QUIT/i.test(line)) socket.end();
      } else if (line === '.') {
        kept.mails.push(mail);
        mail = undefined;
        say('250 kept');
      } else mail += `${line}\n`;
    }
  });
  say('220 sink ESMTP');
}

function replyTo(line: string, { unknown, busyFor }: Pick<MailSink, 'unknown' | 'busyFor'>): string {
  const recipient = /^RCPT TO:<(.*?)>/i.exec(line)?.[1] ?? '';
  if (unknown.has(recipient)) return `550 <${recipient}> no such mailbox`;
  if (busyFor.has(recipient)) return `451 <${recipient}> try later`;
  if (/^DATA/i.test(line)) return '354 go on';
  return /^QUIT/i.test(line) ? '221 bye' : '250 ok';
}
