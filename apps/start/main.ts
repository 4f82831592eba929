import { loadDotEnv } from '#settings/dot-env';
import { askedToStop, atTheKeyboard, STOPPING, say } from './keyboard.js';
import { launch, withDefaults } from './launch.js';
import { welcome } from './welcome.js';

/** `npm start`: runs until somebody stops it or a part breaks. */
async function run(): Promise<number> {
  const stopRequested = askedToStop('start');
  loadDotEnv();
  const running = await launch(withDefaults(process.env), { say, stopRequested });
  say(welcome(running));
  const why = await running.ended;
  say(why);
  await running.stop();
  say('Stopped. Nothing was lost: start again to go on');
  return why === STOPPING ? 0 : 1;
}

await atTheKeyboard(run);
