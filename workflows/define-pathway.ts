import type { ActClasses } from '#engine/act';
import { ASKED, CONFIRMED, CONTACT_NAMED, NOT_CONFIRMED, namesOfThoseAsked } from '#engine/confirming';
import { MISFILED } from '#engine/history';
import { OWN_PARTS } from '#engine/own-parts';
import type { Pathway, RoleRow } from '#engine/pathway';
import { type OfASetting, recipientHere } from '#engine/setting-posts';
import type { NoticeFacts } from '#engine/telling';
import { waitingIn } from '#engine/waiting';
import { bellRows } from './bell-rows.js';
import { formOf, wordingOf } from './declaration.js';
import { CLOCK_EVENTS } from './every-case/acts.js';
import type { CaseFile } from './every-case/case.js';
import { chaseRows, whoIsAwaited } from './every-case/chase-rows.js';
import { familyAgrees, familyRows, familysOwn, familyWhoAgrees } from './every-case/family-rows.js';
import { wayToAParent } from './every-case/parents/other-parents.js';
import { formatRows } from './every-case/reaching/format-rows.js';
import { unique } from './every-case/recipients.js';
import { wordsOfPuttingRight, wordsOfSendingAgain } from './every-case/record/put-right.js';
import { namesIn } from './naming.js';
import { outsideRows } from './outside-rows.js';
import { problemsIn, propertiesOf } from './validate.js';

/** What a pathway says itself. The rest is read from the classes of its acts, from its machine and from the laws of all pathways. */
export interface WrittenPathway<Context>
  extends Omit<
    Pathway<Context>,
    | 'events'
    | 'problems'
    | 'named'
    | 'questions'
    | 'told'
    | 'stands'
    | 'elsewhere'
    | 'familysOwn'
    | 'familyAgrees'
    | 'waiting'
    | 'unheard'
    | 'papers'
    | 'putRight'
    | 'sentAgain'
    | 'otherParents'
    | 'undoes'
  > {
  /** Where they may rest, where another order than that of the machine says it better. */
  readonly waiting?: Pathway<Context>['waiting'];
  /** The classes of its acts, in the order in which a case meets them. */
  readonly acts: ActClasses;
  /** Addressees of its tables, besides those that all pathways know, who are no staff that work it: a school that is consulted. */
  readonly outside?: readonly string[];
}

/** A plan may go on to the end of the school year in which somebody turns 25, and nothing here begins after it. */
const TO_TWENTY_FIVE = { under: 26, law: 'Children and Families Act 2014, sections 46 and 83(2)' };

/** Addressees who are nobody of the staff that works a case, on any pathway. */
const OUTSIDE = /^(family|reachedBefore|otherParents|referrer|provider|(contributor|lead):setting)$/;

/**
 * A pathway, whole: what its acts say of themselves, where its cases may rest, and, after its own notices and tasks, those
 * by which every bell and every act from outside reaches somebody.
 */
export function definePathway<Context>({ acts, outside = [], ...written }: WrittenPathway<Context>): Pathway<Context> {
  const isOutside = (addressee: string) => OUTSIDE.test(addressee) || outside.includes(addressee);
  const declared = declaredBy(acts);
  const bells = bellRows(written, isOutside);
  const unheard = saidOf(acts, 'tellsNobody');
  const roles = withConfirming(written.roles, acts);
  const inTheirName = familyRows<Context>(acts, declared.questions);
  const family = familyWhoAgrees(acts);
  const heard = outsideRows({ ...written, ...declared, roles }, isOutside, unheard);
  return {
    ages: TO_TWENTY_FIVE,
    ...written,
    ...declared,
    roles,
    whoIs: (addressee, context, area) =>
      (whoIsAwaited(written, addressee, { context, area }) ?? written.whoIs(addressee, context, area)).map((one) =>
        recipientHere(one, context as OfASetting, area.posts),
      ),
    projection: withThoseAsked(written.projection),
    waiting: written.waiting ?? waitingIn(written.machine),
    otherParents: wayToAParent,
    notices: [...written.notices, ...inTheirName, ...bells.notices, ...heard, ...chaseRows(written, acts)],
    familysOwn: familysOwn(acts),
    familyAgrees: familyAgrees(acts),
    speakers: (act, context) => [...(written.speakers?.(act, context) ?? []), ...family(act, context)],
    tasks: [...written.tasks, ...bells.tasks, ...formatRows(written.notices)],
    unheard,
    papers: papersIn(acts),
    putRight: (facts, told) => wordsOfPuttingRight(facts as NoticeFacts<CaseFile>, told),
    sentAgain: (facts, lost) => wordsOfSendingAgain(facts as NoticeFacts<CaseFile>, lost),
    undoes: undoneBy(acts),
    elsewhere: saidOf(acts, 'elsewhere'),
  };
}

/** Whoever files a paper may take it back when it is another child's. Whoever records anything may propose what others must confirm, name the account of the contact, and confirm what is asked of them: nobody else can. */
function withConfirming(roles: Pathway['roles'], acts: ActClasses): Pathway['roles'] {
  const people = ([role, { records }]: [string, RoleRow]) => records.length > 0 && !OWN_PARTS.includes(role);
  const theirs = [ASKED, CONFIRMED, NOT_CONFIRMED, ...(Object.hasOwn(acts, CONTACT_NAMED) ? [CONTACT_NAMED] : [])];
  const papers = papersIn(acts);
  return Object.fromEntries(
    Object.entries(roles).map(([role, row]) => {
      if (!people([role, row])) return [role, row];
      const files = row.records.some((type) => papers.includes(type));
      const more = [...theirs, ...(files ? [MISFILED] : [])];
      return [role, { ...row, records: [...new Set([...row.records, ...more])] }];
    }),
  );
}

/** What an act of these classes undoes. Throws where it names an act that there is not. */
function undoneBy(acts: ActClasses): NonNullable<Pathway['undoes']> {
  const said = new Map(Object.entries(acts).map(([name, act]) => [name, wordingOf(act)]));
  for (const [name, { undoes = [] }] of said)
    for (const undone of undoes)
      if (!said.has(undone)) throw new Error(`${name} undoes ${undone}, which is no act of it`);
  return (type, data) => {
    const { undoes = [], undoesWhen = () => true } = said.get(type) ?? {};
    return undoesWhen(data as never) ? undoes : [];
  };
}

/** The acts of these classes that may turn out to be another child's paper. */
const papersIn = (acts: ActClasses): readonly string[] =>
  Object.entries(acts).flatMap(([name, act]) => (wordingOf(act).paper ? [name] : []));

/** Who is asked to confirm something is named in the case until they have answered: they read what they are to confirm. */
const withThoseAsked =
  <Context>(projection: Pathway<Context>['projection']): Pathway<Context>['projection'] =>
  (context) => {
    const { named, ...projected } = projection(context);
    const asked = namesOfThoseAsked((context as Partial<CaseFile>).confirmations ?? {});
    return { ...projected, named: asked.length === 0 ? named : unique([...named, ...asked]) };
  };

/** What the classes of its acts say for a pathway: which acts there are, what is wrong with their facts, how each is asked, how it is told. */
export function declaredBy(
  acts: ActClasses,
): Pick<Pathway, 'events' | 'problems' | 'named' | 'questions' | 'told' | 'stands'> {
  const forms = Object.entries(acts).flatMap(([name, act]) => {
    const form = formOf(act);
    return form === undefined ? [] : [[name, form] as const];
  });
  return {
    events: [...Object.keys(acts), ...CLOCK_EVENTS],
    problems: problemsIn(acts),
    named: namesIn(acts),
    stands: Object.fromEntries(
      Object.entries(acts).flatMap(([name, act]) => {
        const { stands } = wordingOf(act);
        const unknown = (stands ?? []).filter((field) => !propertiesOf(act).includes(field));
        if (unknown.length > 0) throw new Error(`${name} has no field ${unknown.join(', ')} that could stand`);
        return stands === undefined ? [] : [[name, stands] as const];
      }),
    ),
    questions: Object.fromEntries(forms),
    told: ({ type, data }) => {
      const act = Object.hasOwn(acts, type) ? acts[type] : undefined;
      const told = act && wordingOf(act).told;
      if (typeof told !== 'function') return told;
      return data === undefined ? undefined : told(data as never);
    },
  };
}

/** What the classes of acts say of that kind: why nobody inside is told, where people do what brings it. */
function saidOf(acts: ActClasses, what: 'tellsNobody' | 'elsewhere'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(acts).flatMap(([name, act]) => {
      const said = wordingOf(act)[what];
      return said === undefined ? [] : [[name, said] as const];
    }),
  );
}
