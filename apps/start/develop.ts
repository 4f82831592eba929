import { watch } from 'node:fs';
import { loadDotEnv } from '#settings/dot-env';
import { settingsFrom } from '#settings/settings';
import { startCompiler } from './compiler.js';
import { openDatabase } from './database.js';
import { askedToStop, atTheKeyboard, STOPPING, say } from './keyboard.js';
import { environmentOf, withDefaults } from './launch.js';
import { PartsInDevelopment } from './parts-in-development.js';
import { requirePorts } from './readiness.js';
import { welcome } from './welcome.js';
import { PAGES } from './written.js';

/** `npm run dev`: compiles what changes, and starts service and worker anew with it, until somebody stops it. */
async function develop(): Promise<number> {
  const asked = askedToStop('dev');
  loadDotEnv();
  const env = withDefaults(process.env);
  const settings = settingsFrom(env);
  await requirePorts(settings);
  const database = await openDatabase(settings);
  const address = `http://localhost:${settings.port}`;
  const parts = new PartsInDevelopment({
    env: environmentOf(env, settings, database),
    settings,
    debug: process.argv.includes('--inspect'),
    welcome: welcome({ address, settings }),
  });
  const compiling = compile(parts);
  const why = await Promise.race([asked, database.lost, compiling.ended]);
  say(why);
  await compiling.stop();
  await parts.stop();
  await database.stop();
  say('Stopped. Nothing was lost: start again to go on');
  return why === STOPPING ? 0 : 1;
}

/** Starts the compiler, and the parts anew when it finds nothing wrong; while it does, they go on as they are. */
function compile(parts: PartsInDevelopment) {
  let isSound = false;
  const compiler = startCompiler((errors) => {
    isSound = errors === 0;
    if (isSound) parts.renew();
    else say('Service and worker go on as they were until that is mended');
  });
  const pages = watch(PAGES, { recursive: true }, () => isSound && parts.renew());
  const stop = async () => {
    pages.close();
    await compiler.stop();
  };
  return { ended: compiler.ended, stop };
}

await atTheKeyboard(develop);
