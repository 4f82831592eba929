import type { Pathway } from '#engine/pathway';
import type { Register } from '#engine/register';
import { API_SCOPES } from '#sign-in/api-clients';
import { ANSWER_SCHEMAS } from './answer-schemas.js';
import { schemaOfClass } from './class-schemas.js';
import { type ActSchemas, schemasOfActs } from './event-schemas.js';
import { REGISTER_ROUTES } from './register-routes.js';
import { REGISTER_SCHEMAS } from './register-schemas.js';
import { HEADERS, ROUTES, type Route } from './routes.js';
import { ref, type Schema } from './schema-parts.js';

const ALL_ROUTES: readonly Route[] = [...ROUTES, ...REGISTER_ROUTES];

/** What the API asks of a body or a query, by the name of its class. */
const REQUEST_SCHEMAS: Readonly<Record<string, Schema>> = Object.fromEntries(
  ALL_ROUTES.flatMap(({ body, query }) => [body, query])
    .filter((each) => each !== undefined)
    .map((each) => [each.name, schemaOfClass(each, ({ name }) => name)]),
);

const FACTS = 'Facts';

/** The OpenAPI 3.1 document of the service, made from the pathways' tables and the classes of their acts. */
export function openApiDocument(register: Register) {
  const pathways = register.pathways();
  const others = { ...REQUEST_SCHEMAS, ...ANSWER_SCHEMAS, ...REGISTER_SCHEMAS };
  const acts = schemasOfActs(pathways, [...Object.keys(others), FACTS]);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ALL_ROUTES) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: { title: 'Waymark', version: '0.1.0', description: INTRODUCTION },
    paths,
    components: {
      schemas: { ...acts.schemas, ...others, [FACTS]: { anyOf: [...acts.names.map(ref), { type: 'object' }] } },
      securitySchemes: {
        system: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: API_SCOPES } },
        },
        session: { type: 'apiKey', in: 'cookie', name: 'waymark-session' },
      },
    },
    security: [{ system: [] }, { session: [] }],
    'x-pathways': pathways.map((pathway) => pathwayInWords(pathway, acts)),
  };
}

const INTRODUCTION =
  'Cases on the pathways of special educational needs. Every change is an act recorded on a case; a refusal says why, with a stable code. Every error is a problem document (RFC 9457).';

function operation({
  path,
  summary,
  detail,
  query,
  parameters = [],
  body,
  headers = [],
  answers,
  proposed,
  problems,
  withoutSigningIn,
}: Route) {
  const [status, answer] = answers;
  return {
    summary,
    ...(detail && { description: detail }),
    ...(withoutSigningIn && { security: [] }),
    parameters: [
      ...pathParameters(path),
      ...queryParameters(query && REQUEST_SCHEMAS[query.name]),
      ...parameters,
      ...headers.map(headerParameter),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body.name) } } },
    }),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: ref(answer) } } },
      ...(proposed && {
        [proposed[0]]: { description: 'Proposed', content: { 'application/json': { schema: ref(proposed[1]) } } },
      }),
      ...Object.fromEntries([...problems, ...(withoutSigningIn ? [] : [401]), 500, 503].map((each) => [each, PROBLEM])),
    },
  };
}

const PROBLEM = { description: 'Why not', content: { 'application/problem+json': { schema: ref('Problem') } } };

/** The body's own class, its facts being those of any act. */
function bodySchema(name: string): Schema {
  const schema = REQUEST_SCHEMAS[name];
  const properties = schema?.properties as Record<string, Schema> | undefined;
  return properties?.data ? { ...schema, properties: { ...properties, data: ref(FACTS) } } : ref(name);
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(schema: Schema | undefined) {
  return Object.entries((schema?.properties ?? {}) as Record<string, Schema>).map(([name, each]) => ({
    name,
    in: 'query',
    schema: each,
  }));
}

function headerParameter(name: string) {
  return {
    name,
    in: 'header',
    required: name !== 'Waymark-Role',
    description: HEADERS[name],
    schema: { type: 'string' },
  };
}

function pathwayInWords(pathway: Pathway, { nameOf }: ActSchemas) {
  const { name, title, version, lawAsAt, opening, events, questions, roles, clocks } = pathway;
  const factsOf = (event: string) => {
    const schema = nameOf(pathway, event);
    return schema === undefined ? {} : { facts: ref(schema) };
  };
  return {
    name,
    title,
    version,
    lawAsAt,
    opening,
    acts: events.map((event) => ({
      event,
      title: questions[event]?.title ?? null,
      recordedBy: Object.entries(roles).flatMap(([role, { records }]) => (records.includes(event) ? [role] : [])),
      ...factsOf(event),
    })),
    clocks: clocks.map((clock) => ({ id: clock.id, title: clock.title, law: clock.law })),
  };
}
