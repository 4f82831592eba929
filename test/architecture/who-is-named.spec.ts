import { describe, expect, it } from '@jest/globals';
import cv from 'class-validator';
import { fieldsOf } from '#workflows/declaration';
import { type Declared, namingsOf } from '#workflows/naming';
import { register } from '#workflows/register';
import { classesAskedBy } from '#workflows/validate';

/** A field of such a name is of somebody or something: a person, a post, a case. */
const NAMES_SOMEBODY =
  /person|member|holder|worker|owner|chair|case|meeting|review|rolled|carry|disagreement|appeal|post|provider|presenter|signed|accepted|toldby|readers|recused|who$/i;

/** Of these the answer cannot be a name. */
const NO_NAMES = ['date', 'yesNo', 'choice', 'choices', 'count', 'longText', 'group'];

/** Written out in words, because whoever is meant need not be known here. */
const IN_WORDS: Readonly<Record<string, string>> = {
  'ProviderAllocated.provider': 'a service by its name',
  'LineAsked.provider': 'a service by its name',
  'TransferredIn.provider': 'a service by its name',
  'TransferredOut.acceptedBy': 'somebody of another council',
  'ChildDied.toldBy': 'whoever rang',
  'FundingAgreed.contractHolder': 'a council or a board by its name',
  'FundingAgreedWithConditions.contractHolder': 'a council or a board by its name',
  'FundingAgreedUnderDelegation.contractHolder': 'a council or a board by its name',
  'ConditionSet.owner': 'as the case has it',
  'ItemDecided.familyToldBy': 'who tells the family, and how',
  'HealthBodiesTold.who': 'the health bodies, by their names',
  'AuthorityToldOfAgreement.toldBy': 'the mediator, by name',
};

const OURS = ['clock', 'notifier', 'peopleFeed', 'caseOpener', 'system'];

/** The acts that a person may record, with their classes. */
const byPersons = register.pathways().flatMap((pathway) => {
  const records = (act: string) =>
    Object.entries(pathway.roles).some(([role, row]) => !OURS.includes(role) && row.records.includes(act));
  return Object.entries(classesAskedBy(pathway.problems)).filter(([act]) => records(act));
});

function undeclared(declared: Declared): readonly string[] {
  const namings = namingsOf(declared);
  const kinds = new Map(fieldsOf(declared).map(({ name, kind }) => [name, kind]));
  const fields = new Set(
    cv
      .getMetadataStorage()
      .getTargetValidationMetadatas(declared, '', false, false)
      .map((each) => each.propertyName),
  );
  return [...fields].flatMap((field) => {
    const naming = namings.get(field);
    if (naming && 'part' in naming) return undeclared(naming.part());
    const is = `${declared.name}.${field}`;
    const isOfSomebody = NAMES_SOMEBODY.test(field) && !NO_NAMES.includes(kinds.get(field) ?? '');
    return naming === undefined && isOfSomebody && IN_WORDS[is] === undefined ? [is] : [];
  });
}

describe('a field of an act that names a person, a post or a case', () => {
  it('says so in its declaration, and what must be so of whom it names', () => {
    expect(byPersons.length).toBeGreaterThan(150);
    expect([...new Set(byPersons.flatMap(([, declared]) => undeclared(declared)))]).toEqual([]);
  });
});
