import { EVERY_CASE_ACTS } from '#workflows/every-case/acts';
import { register } from '#workflows/register';
import { classesAskedBy } from '#workflows/validate';
import { sources } from './sources.js';

/** In how many files of its folder an act of a pathway is named, without specs and what only they read. */
export interface ActNamed {
  readonly pathway: string;
  readonly act: string;
  readonly files: readonly string[];
}

/** Every act that is a pathway’s own, with the files that name it: what somebody opens who changes it. */
export function actsNamed(): readonly ActNamed[] {
  const written = sources(/\.ts$/).filter(({ name }) => !/\.(spec|fixture)\.ts$/.test(name));
  return register.pathways().flatMap(({ name: pathway, problems }) => {
    const folder = written.filter(({ path }) => path.startsWith(`workflows/${pathway}/`));
    const own = Object.keys(classesAskedBy(problems)).filter((act) => !Object.hasOwn(EVERY_CASE_ACTS, act));
    return own.map((act) => {
      const word = new RegExp(`\\b${act}\\b`);
      return { pathway, act, files: folder.filter(({ text }) => word.test(text)).map(({ path }) => path) };
    });
  });
}

/** The mean number of files, by pathway, rounded to hundredths; and the act that is named in most. */
export function meanOf(
  named: readonly ActNamed[],
): readonly { pathway: string; acts: number; mean: number; most: string }[] {
  const pathways = [...new Set(named.map(({ pathway }) => pathway))];
  return pathways.map((pathway) => {
    const rows = named.filter((row) => row.pathway === pathway);
    const sum = rows.reduce((total, { files }) => total + files.length, 0);
    const most = rows.reduce((one, other) => (other.files.length > one.files.length ? other : one));
    const mean = Math.round((sum / rows.length) * 100) / 100;
    return { pathway, acts: rows.length, mean, most: `${most.act} in ${most.files.length}` };
  });
}
