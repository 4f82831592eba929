import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice, Sender } from './sender.js';

/**
 * Puts each notice into a folder as two files, for a demonstration and for whoever has no carrier yet. The file is named
 * after the outbox item, so that a second try writes the same file and never a second one. Readable by its owner only.
 */
export function folderSender(folder: string): Sender {
  return {
    via: 'folder',
    async send(notice) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await put(join(folder, `${notice.id}.json`), `${JSON.stringify(asData(notice), null, 2)}\n`);
      await put(join(folder, `${notice.id}.txt`), asLetter(notice));
      return { became: 'delivered', status: 'writtenToFolder' };
    },
  };
}

// Written beside and renamed, so that a killed worker leaves a whole file or none. The next try writes over what it left.
async function put(path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  await writeFile(beside, text, { mode: 0o600 });
  await rename(beside, path);
}

function asData({ id, ref, sequence, template, channel, to, subject, body }: Notice) {
  return { id, ref, sequence, template, channel, to: to.resolved, subject, body };
}

function asLetter({ ref, template, channel, to, subject, body }: Notice): string {
  const { name, email, phone, address } = to.resolved;
  const where = { email, digest: email, sms: phone, letter: address, portal: null, inapp: null, file: null }[channel];
  return [
    `To: ${name}${where ? ` <${where}>` : ''}`,
    `By: ${channel}`,
    `About: ${ref} (${template})`,
    `Subject: ${subject}`,
    '',
    body,
    '',
  ].join('\n');
}
