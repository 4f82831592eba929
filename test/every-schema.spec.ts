import { describe, expect, it } from '@jest/globals';
import type { QuestionField } from '#engine/form';
import type { Pathway } from '#engine/pathway';
import { register } from '#workflows/register';
import { openApiDocument } from '../apps/service/api/open-api.js';
import { withOneWrong, withoutOne } from './forbidden-by-schema.js';
import { Maker, type Measure, named, type Schema, type Schemas } from './made-from-schema.js';

const document = openApiDocument(register);
const schemas = document.components.schemas as Schemas;

interface Described {
  readonly pathway: Pathway;
  readonly act: string;
  readonly schema: Schema;
}

const acts = register.pathways().flatMap((pathway, index) =>
  (document['x-pathways'][index]?.acts ?? []).flatMap((one): Described[] => {
    const { event: act, facts } = one as { event: string; facts?: Schema };
    return facts === undefined ? [] : [{ pathway, act, schema: named(schemas, facts['$ref']) }];
  }),
);
const byPathway = register
  .pathways()
  .map(({ name }) => [name, acts.filter(({ pathway }) => pathway.name === name)] as const);

describe('the description of acts', () => {
  it('tells apart acts of one name on two pathways, and things of one name within them', () => {
    expect(Object.keys(schemas['disagreement.MediationNotAgreed']?.['properties'])).toEqual(['remains']);
    expect(Object.keys(schemas['appeal.MediationNotAgreed']?.['properties'])).toEqual(['endedBy']);
    expect(schemas['joint-funding.ConditionSet']).not.toEqual(schemas['panel-meeting.ConditionSet']);
    expect(schemas).not.toHaveProperty('ConditionSet');
  });

  it('calls an act by its pathway and its name, and what several of them ask alike by its name alone', () => {
    const names = document['x-pathways'].flatMap(({ name, acts: described }) =>
      described.flatMap((one) => ('facts' in one ? [[one.facts, `${name}.${one.event}`] as const] : [])),
    );
    expect(names.filter(([facts, name]) => facts?.['$ref'] !== `#/components/schemas/${name}`)).toEqual([]);
    const child = { $ref: '#/components/schemas/Child' };
    expect(schemas['access-pathway.ReferralSubmitted']?.['properties'].child).toEqual(child);
    expect(schemas['complaint.ComplaintRaised']?.['properties'].child).toEqual(child);
  });
});

describe.each(byPathway)('the description of the acts of %s', (_name, acts) => {
  const made = ({ schema }: Described, measure: Measure) => new Maker(schemas, measure).of(schema);
  const problems = ({ pathway, act }: Described, body: unknown) => pathway.problems(act, body as never);

  it.each<Measure>(['least', 'whole', 'largest'])('allows nothing that would be refused: the %s of it', (measure) => {
    expect(acts.length).toBeGreaterThan(10);
    const refused = acts.map((one) => [one.act, problems(one, made(one, measure))] as const);
    expect(refused.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('demands all that would be missed, at any depth', () => {
    const accepted = acts.flatMap((one) =>
      withoutOne(made(one, 'least'), one.schema, schemas)
        .filter(([, body]) => problems(one, body).length === 0)
        .map(([what]) => `${one.act}${what}`),
    );
    expect(accepted).toEqual([]);
  });

  it('forbids nothing that would be accepted, at any depth', () => {
    const accepted = acts.flatMap((one) =>
      withOneWrong(made(one, 'whole'), one.schema, schemas)
        .filter(([, body]) => problems(one, body).length === 0)
        .map(([what]) => `${one.act}${what}`),
    );
    expect(accepted).toEqual([]);
  });

  it('has every field that the form of the act asks', () => {
    const unknown = acts.flatMap(({ pathway, act, schema }) =>
      fieldsUnknownTo(schema, pathway.questions[act]?.fields ?? []).map((field) => `${act}.${field}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** The fields of a form that a schema does not have, at any depth. */
function fieldsUnknownTo(schema: Schema, fields: readonly QuestionField[]): readonly string[] {
  if (schema['$ref'] !== undefined) return fieldsUnknownTo(named(schemas, schema['$ref']), fields);
  return fields.flatMap(({ name, fields: inner = [] }) => {
    const found = schema['properties']?.[name];
    if (found === undefined) return [name];
    return fieldsUnknownTo(found['items'] ?? found, inner).map((each) => `${name}.${each}`);
  });
}
