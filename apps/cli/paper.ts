import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const PATIENCE_MS = 60_000;

/** The Chromium that CHROMIUM names, and no other, or else the one of this machine. Undefined where there is none. */
export function chromiumHere(): string | undefined {
  const named = process.env.CHROMIUM;
  return (named ? [named] : PLACES).find((place) => existsSync(place));
}

/** Prints an HTML file to a tagged PDF, which a screen reader can follow. Whole or not at all. */
export async function printToPdf(chromium: string, html: string, pdf: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'waymark-print-'));
  const half = join(dirname(pdf), `.${process.pid}.pdf`);
  try {
    await promisify(execFile)(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--no-first-run',
        `--user-data-dir=${profile}`,
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--print-to-pdf=${half}`,
        pathToFileURL(html).href,
      ],
      { timeout: PATIENCE_MS },
    );
    await rename(half, pdf);
  } catch (cause) {
    throw new Error(`${chromium} could not print the pack: ${(cause as Error).message.split('\n')[0]}`, { cause });
  } finally {
    await rm(half, { force: true });
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
