import { settingsFrom } from '#settings/settings';
import { prepare } from './preparation.js';

// For servers of somebody else's: what `npm start` does before it starts service and worker, and nothing more.
try {
  const settings = settingsFrom(process.env);
  const { databaseUrl, ownerUrl } = settings;
  if (!databaseUrl || !ownerUrl) throw new Error('DATABASE_URL is not set: there is no database to prepare.');
  const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
  await prepare({ applicationUrl: databaseUrl, ownerUrl }, settings, say);
  say('The database is ready');
} catch (error) {
  process.stderr.write(`The database was not prepared.\n${(error as Error).message}\n`);
  process.exitCode = 1;
}
