import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The random passwords of the three roles of a local server, made once and kept in its folder for its owner's eyes only. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/** Reads the passwords of the server in that folder; makes and keeps them the first time. */
export function passwordsIn(folder: string): Passwords {
  const file = join(folder, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const passwords: Passwords = { superuser: password(), owner: password(), application: password() };
  writeFileSync(file, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  return passwords;
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
