import type { Act } from '#engine/act';
import type { Recipient } from '#engine/recipient';
import { entry, ownerOf } from '../../every-case/case.js';
import type { Assessment, Referral } from '../case.js';
import type { TransferredIn } from '../closing/acts.js';
import type { ProviderAllocated } from './acts.js';

type Stage = Assessment['stage'];

/** One provider for whatever is to be assessed: no need was named. */
export const WHOLE_CHILD = '';

const namesOf = ({ assessments }: Referral): readonly string[] => Object.keys(assessments).sort();

/** The assessments of which an act speaks: of the need it names, or of all of them. None where no provider has that need. */
export function meantBy(file: Referral, { data }: Act): readonly string[] {
  const strand = data.strand as string | undefined;
  if (strand === undefined) return namesOf(file);
  return namesOf(file).filter((name) => name === (Object.hasOwn(file.assessments, strand) ? strand : WHOLE_CHILD));
}

/** Those of which an act speaks that stand at one of these stages. */
export function meantAt(file: Referral, act: Act, ...stages: readonly Stage[]): readonly string[] {
  return meantBy(file, act).filter((name) => stages.includes(file.assessments[name]?.stage ?? 'concluded'));
}

/** Those that an act has just moved on. */
export const justMoved = (file: Referral, { sequence }: Act): readonly string[] =>
  namesOf(file).filter((name) => file.assessments[name]?.since === sequence);

/** The providers of those, by name. */
export const providersOf = ({ assessments }: Referral, names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => assessments[name]?.provider ?? 'the provider')),
];

/** Whether every assessment but those of which the act speaks is over. */
export function othersAreConcluded(file: Referral, act: Act): boolean {
  const ending = meantAt(file, act, 'assessing');
  return namesOf(file).every((name) => ending.includes(name) || file.assessments[name]?.stage === 'concluded');
}

/** Whether another need than the one that the act names still waits on a list. */
export function anotherWaits({ assessments }: Referral, { data }: Act): boolean {
  return Object.keys(assessments).some((name) => name !== data.strand && assessments[name]?.stage === 'waiting');
}

/** Who assesses now: each clinician who has accepted, and the case's owner for a provider who has named nobody. */
export function cliniciansOf(file: Referral, strand?: string): readonly Recipient[] {
  const all = strand === undefined ? namesOf(file) : namesOf(file).filter((name) => name === strand);
  const going = all.filter((name) => file.assessments[name]?.stage !== 'concluded');
  const ids = (going.length > 0 ? going : all).map((name) => file.assessments[name]?.clinician ?? null);
  return [...new Set(ids)].map((person) => (person === null ? ownerOf(file) : { person }));
}

const entered = (name: string, assessment: Assessment): Referral['assessments'] => ({ [name]: assessment });

const write = <Facts>(written: (file: Referral, act: Act<string, Facts>) => Referral['assessments']) =>
  entry<Referral, Facts>((file, act) => ({ assessments: written(file, act) }));

/** What the file learns of each provider: a provider without a need has the whole child, and replaces all before it. */
export const ASSESSMENT_ENTRIES = {
  noteAssessment: write<ProviderAllocated>(({ assessments }, { data, sequence: since }) => {
    const { provider, acceptedBy: clinician = null, strand } = data;
    const fresh: Assessment = { provider, clinician, stage: 'allocated', since };
    return strand === undefined ? entered(WHOLE_CHILD, fresh) : { ...assessments, ...entered(strand, fresh) };
  }),
  joinTheList: movedTo('waiting', ['allocated']),
  beginAssessing: movedTo('assessing', ['allocated', 'waiting']),
  endAssessing: movedTo('concluded', ['assessing']),
  goOnAssessing: write<TransferredIn>((_file, { data, sequence: since }) => {
    const [part, stage] = data.goesOnAt.split('.') as [string, Stage];
    const known: Assessment = { provider: null, clinician: null, stage, since };
    return part === 'diagnostic' ? entered(WHOLE_CHILD, known) : {};
  }),
  /** A case that closed while a provider had the child goes back on the list; any other begins anew. */
  resumeAssessments: write((file, act) => {
    if (!file.before.startsWith('diagnostic.')) return {};
    const unfinished = meantAt(file, act, 'allocated', 'waiting', 'assessing');
    return moved(file, act, { names: unfinished.length > 0 ? unfinished : namesOf(file), stage: 'waiting' });
  }),
};

function movedTo(stage: Stage, from: readonly Stage[]) {
  return write((file, act) => moved(file, act, { names: meantAt(file, act, ...from), stage }));
}

function moved(
  { assessments }: Referral,
  { sequence }: Act,
  { names, stage }: { names: readonly string[]; stage: Stage },
) {
  const after = names.map((name) => [name, { ...(assessments[name] as Assessment), stage, since: sequence }] as const);
  return { ...assessments, ...Object.fromEntries(after) };
}
