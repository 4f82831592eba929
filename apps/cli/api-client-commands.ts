import type { Command } from 'commander';
import { personById } from '#case-record/people';
import { API_SCOPES, type ApiScope, endApiClient, saveApiClient } from '#sign-in/api-clients';
import { severalOption } from './options.js';
import { print, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';

const SCOPES = Object.keys(API_SCOPES) as readonly ApiScope[];
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** `api-clients`: the systems that may ask the API, each as one person. */
export function addApiClientCommands(waymark: Command): void {
  const clients = waymark.command('api-clients').description('Systems that may ask the API, each as one person');
  clients
    .command('add <id>')
    .requiredOption('--as <person>', 'the id of the person as whom it acts')
    .option('--scope <scope>', `what it may do: ${SCOPES.join(', ')}; may be repeated`, severalOption, [])
    .option('--json', 'one JSON document')
    .description('Let a system in, or give one that is in another secret, which is printed once')
    .action(add);
  clients.command('end <id>').description('Let a system in no more, from its next request on').action(end);
}

interface AddOptions {
  readonly as: string;
  readonly scope: readonly string[];
  readonly json?: boolean;
}

async function add(id: string, { as: person, scope, json }: AddOptions): Promise<void> {
  if (!ID.test(id)) throw new UsageError(`"${id}" is not an id of small letters, digits and dashes`);
  const scopes = SCOPES.filter((one) => scope.includes(one));
  const unknown = scope.filter((one) => !SCOPES.some((known) => known === one));
  if (unknown.length > 0) throw new UsageError(`There is no scope ${unknown.join(', ')}: give ${SCOPES.join(', ')}`);
  if (scopes.length === 0) throw new UsageError(`Say with --scope what it may do: ${SCOPES.join(', ')}`);
  await withRecord(async (record) => {
    const known = await personById(record, person);
    if (!known?.active) throw new Error(`Nobody who is in has the id ${person}. Add them to the people first.`);
    const secret = await saveApiClient(record, { id, person, scopes });
    const lines = () => [
      `client_id: ${id}`,
      `client_secret: ${secret}`,
      `It acts as ${known.name}, for ${scopes.join(' ')}. The secret is not kept here: this is the only time it is shown.`,
    ];
    print({ client_id: id, client_secret: secret, scopes }, { json, lines });
  });
}

async function end(id: string): Promise<void> {
  await withRecord(async (record) => {
    if (!(await endApiClient(record, id))) throw new Error(`There is no system ${id}.`);
    print({ ended: id }, { json: false, lines: () => [`${id} is let in no more.`] });
  });
}
