import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** The secret of this data folder, made the first time, so that people stay signed in over a restart. */
export function sessionSecretIn(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const { code } = error as { code?: string };
    throw new CannotStart(
      `Nothing can be kept in ${dataDir} (${code ?? 'unknown fault'}). Let this user write there, or give another folder: DATA_DIR=./elsewhere npm start`,
    );
  }
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
