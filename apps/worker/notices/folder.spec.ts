import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exampleNotice } from './example-notice.fixture.js';
import { folderSender } from './folder.js';

describe('notices kept in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'notices-')), 'notices');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are one file for a person and one for a program, and a second try writes the same two', async () => {
    const sender = folderSender(folder);
    expect(await sender.send(exampleNotice())).toEqual({ became: 'delivered', status: 'writtenToFolder' });
    await sender.send(exampleNotice({ attempts: 1 }));
    expect((await readdir(folder)).sort()).toEqual(['41.json', '41.txt']);
    expect(await readFile(join(folder, '41.txt'), 'utf8')).toBe(
      [
        'To: Sam Example <sam@example.org>',
        'By: email',
        'About: K7QF-2M9D (referralReceived)',
        'Subject: We have your referral K7QF-2M9D',
        '',
        'We will tell you by 12 January 2026 what happens next.',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(await readFile(join(folder, '41.json'), 'utf8'))).toMatchObject({ id: 41, channel: 'email' });
  });

  it('can be read by nobody but their owner', async () => {
    await folderSender(folder).send(exampleNotice());
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, '41.txt'))).mode & 0o777).toBe(0o600);
  });
});
