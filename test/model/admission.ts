import { accessRefusal } from '#case-record/admission';
import { caseProblems, mayName, namedProblems } from '#case-record/named-problems';
import { saidForTheFamily } from '#case-record/said-for-the-family';
import type { Guarded } from '#engine/access';
import type { Accepted, Case } from '#engine/decide';
import type { Actor, Facts } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import { type Refused, refused } from '#engine/refusal';
import { type CaseState, regionsOf } from '#engine/replay';
import { actorRow, castOf } from './cast.js';

/** A case, as far as it decides who comes to it. */
interface CaseOf extends Case {
  readonly caseState: CaseState;
}

interface Coming {
  readonly type: string;
  readonly data: Facts;
  readonly by: Actor;
}

const guarded = ({ pathway, locality, caseState }: CaseOf): Guarded | null => {
  if (caseState.sequence === 0) return null;
  const { named, holders, ownerPost } = pathway.projection(caseState.snapshot.context);
  return { area: locality.area.profile, named, holders, ownerPost, regions: regionsOf(caseState) };
};

/** Whether this person may come to this case at all, by the record's own rule. */
export function notAdmitted(here: CaseOf, { by, type }: Coming): Refused | undefined {
  return accessRefusal({ by, actor: actorRow(by.person), definition: here, type }, guarded(here));
}

/** Why an act that the rules accept is refused for whom or what it names, or for whom it speaks: by the record's own rules. */
export function namedRefusal(
  here: CaseOf,
  { by, type, data }: Coming,
  { accepted, cases }: { readonly accepted: Accepted; readonly cases: ReadonlyMap<string, CaseOf> },
): Refused | undefined {
  const actor = actorRow(by.person);
  if (OWN_PARTS.includes(by.role) || actor === null) return undefined;
  const named = here.pathway.named?.(type, data) ?? [];
  const people = castOf(here.locality.area.profile);
  const own = people.find(({ id }) => id === by.person)?.posts ?? [];
  const known = [...cases.values()].filter((each) => {
    const of = guarded(each);
    return of !== null && mayName({ by, actor }, of, each);
  });
  const refs = known.map(({ ref }) => ref);
  const fields = [
    ...namedProblems(named, { definition: here, by, own, of: guarded(here), people }),
    ...caseProblems(
      named.filter((one) => one.names === 'case'),
      refs,
    ),
  ];
  if (fields.length === 0) return saidForTheFamily(here.pathway, { by, type, data }, accepted);
  return refused('FIELDS_WRONG', fields.map(({ message }) => message).join(' '), { fields });
}
