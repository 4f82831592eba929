import type { Act } from '#engine/act';
import { updatesFor } from '#engine/updates';
import type { AccessAct } from '../acts.js';
import { type Assessment, meantAt, type Referral, type Stage, WHOLE_CHILD } from '../case.js';
import type { TransferredIn } from '../referral/acts.js';
import type { PostSupportStarted, ProviderAllocated } from './acts.js';

const update = updatesFor<Referral, AccessAct>();

type Assessments = Referral['assessments'];

const kept = <Facts>(learned: (file: Referral, act: Act<string, Facts>) => Assessments) =>
  update<Facts>((file, act) => ({ assessments: learned(file, act) }));

/** What the file learns of each provider: a provider without a need has the whole child, and replaces all before it. */
export const SUPPORT_UPDATES = {
  noteAssessment: kept<ProviderAllocated>(({ assessments }, { data, sequence: since }) => {
    const { provider, acceptedBy: clinician = null, strand } = data;
    const fresh: Assessment = { provider, clinician, stage: 'allocated', since };
    return strand === undefined ? { [WHOLE_CHILD]: fresh } : { ...assessments, [strand]: fresh };
  }),
  joinTheList: movedTo('waiting', ['allocated']),
  beginAssessing: movedTo('assessing', ['allocated', 'waiting']),
  endAssessing: movedTo('concluded', ['assessing']),
  goOnAssessing: kept<TransferredIn>((_file, { data, sequence: since }) => {
    const [part, stage] = data.goesOnAt.split('.') as [string, Stage];
    const known: Assessment = { provider: null, clinician: null, stage, since };
    const assessments: Assessments = { [WHOLE_CHILD]: known };
    return part === 'diagnostic' ? assessments : {};
  }),
  /** A case that closed while a provider had the child goes back on the list; any other begins anew. */
  resumeAssessments: kept((file, { sequence }) => {
    if (!file.before.startsWith('diagnostic.')) return {};
    const unfinished = meantAt(file, undefined, 'allocated', 'waiting', 'assessing');
    const again = unfinished.length > 0 ? unfinished : Object.keys(file.assessments);
    return moved(file, again, { stage: 'waiting', since: sequence });
  }),
  noteKeyWorker: update<Pick<PostSupportStarted, 'keyWorker'>>(({ keyWorker }, { data }) => ({
    keyWorker: data.keyWorker ?? keyWorker,
  })),
};

function movedTo(stage: Stage, from: readonly Stage[]) {
  return kept<{ strand?: string }>((file, { data, sequence }) =>
    moved(file, meantAt(file, data.strand, ...from), { stage, since: sequence }),
  );
}

function moved(
  { assessments }: Referral,
  names: readonly string[],
  to: Pick<Assessment, 'stage' | 'since'>,
): Assessments {
  const after = names.map((name) => [name, { ...(assessments[name] as Assessment), ...to }] as const);
  return { ...assessments, ...Object.fromEntries(after) };
}
