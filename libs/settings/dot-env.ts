import { existsSync } from 'node:fs';

/** Adds what a file `.env` says to the environment of this process, below what is there already; nothing where there is no file. */
export function loadDotEnv(file = '.env'): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
