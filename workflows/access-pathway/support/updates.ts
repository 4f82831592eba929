import type { Act } from '#engine/act';
import { update } from '../acts.js';
import { type Assessment, meantAt, type Referral, type Stage, WHOLE_CHILD } from '../case.js';
import type { Allocating, Concluding, NamingAKeyWorker, OfANeed } from './acts.js';

type Assessments = Referral['assessments'];

/** What the file learns of each provider: a provider without a need has the whole child, and replaces all before it. */
export const SUPPORT_UPDATES = {
  noteAssessment: update(({ assessments }, { data, sequence: since }: Allocating) => {
    const { provider, acceptedBy: clinician = null, strand } = data;
    const fresh: Assessment = { provider, clinician, stage: 'allocated', found: null, since };
    return { assessments: strand === undefined ? { [WHOLE_CHILD]: fresh } : { ...assessments, [strand]: fresh } };
  }),
  joinTheList: movedTo('waiting', ['allocated']),
  beginAssessing: movedTo('assessing', ['allocated', 'waiting']),
  endAssessing: update((file, { data, sequence }: Concluding) => {
    const found = { result: data.result, needs: data.needs };
    return {
      assessments: moved(file, meantAt(file, data.strand, 'assessing'), { stage: 'concluded', found, since: sequence }),
    };
  }),
  /** A case that closed while a provider had the child goes back on the list; any other begins anew. */
  resumeAssessments: update((file, act) => ({
    assessments: file.before.startsWith('diagnostic.') ? backOnTheList(file, act) : {},
  })),
  noteKeyWorker: update(({ keyWorker }, { data }: NamingAKeyWorker) => ({ keyWorker: data.keyWorker ?? keyWorker })),
};

function movedTo(stage: Stage, from: readonly Stage[]) {
  return update((file, { data, sequence }: OfANeed) => ({
    assessments: moved(file, meantAt(file, data.strand, ...from), { stage, since: sequence }),
  }));
}

function backOnTheList(file: Referral, { sequence }: Act): Assessments {
  const unfinished = meantAt(file, undefined, 'allocated', 'waiting', 'assessing');
  const again = unfinished.length > 0 ? unfinished : Object.keys(file.assessments);
  return moved(file, again, { stage: 'waiting', found: null, since: sequence });
}

function moved(
  { assessments }: Referral,
  names: readonly string[],
  to: Pick<Assessment, 'stage' | 'since'> & Partial<Assessment>,
): Assessments {
  const after = names.map((name) => [name, { ...(assessments[name] as Assessment), ...to }] as const);
  return { ...assessments, ...Object.fromEntries(after) };
}
