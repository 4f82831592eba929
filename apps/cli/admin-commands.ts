import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { CaseRecord } from '#case-record/open-record';
import { changeRegister } from '#people/change-register';
import { settingsFrom } from '#settings/settings';
import { INVITATION_HOURS, invite } from '#sign-in/invitations';
import { print, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';

/** What makes an administrator: they answer for people and for the practice of their area. */
const ROLES = ['manager', 'peopleFeed'];

/** `admin invite`: the first administrator of a new installation. */
export function addAdminCommands(waymark: Command): void {
  waymark
    .command('admin')
    .description('The first administrator')
    .command('invite')
    .requiredOption('--name <name>', 'as people call them')
    .requiredOption('--area <area>', 'the id of their area')
    .option('--again', 'where there is one already: another, or a new link for the one of that name')
    .option('--json', 'one JSON document')
    .description('Make the first administrator, and print the link by which they tie their account, once and for a day')
    .action(inviteAdministrator);
}

interface InviteOptions {
  readonly name: string;
  readonly area: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly area: string;
}

async function inviteAdministrator({ name: given, area, again = false, json }: InviteOptions): Promise<void> {
  const name = given.trim();
  if (name === '') throw new UsageError('--name is empty: give the name by which people call them');
  const { publicUrl, issuers } = settingsFrom(process.env);
  await withRecord(async (record) => {
    const areas = record.register.areas().map(({ profile }) => profile);
    if (!areas.includes(area)) throw new UsageError(`There is no area ${area}: give ${areas.join(', ')}`);
    const known = await administrators(record);
    if (known.length > 0 && !again) throw new Error(alreadyThere(known));
    const same = known.find((one) => one.name === name && one.area === area);
    const person = same?.id ?? (await made(record, { name, area }));
    const link = new URL(`/sign-in/invited/${await invite(record, { person, by: 'system' })}`, publicUrl).href;
    const lines = () => [
      `${name} is ${same ? 'an administrator already' : 'made an administrator'} of ${area}. Give them this link, and nobody else:`,
      link,
      `It counts once, within ${INVITATION_HOURS} hours. Whoever opens it and signs in is ${name} here from then on.`,
      ...(issuers.length > 0
        ? []
        : ['Nobody can sign in yet: set SIGN_IN_ISSUERS (docs/signing-in.md), then start the service.']),
    ];
    print({ person, link }, { json, lines });
  });
}

function administrators({ db }: CaseRecord): Promise<Administrator[]> {
  return db.query('SELECT id, name, area FROM person WHERE active AND roles @> $1 ORDER BY name, id', [ROLES]);
}

function alreadyThere(known: readonly Administrator[]): string {
  const names = known.map(({ name, area }) => `${name} (${area})`).join(', ');
  return `There is an administrator already: ${names}. They let others in. If their link was lost or is over, add --again.`;
}

async function made({ db }: CaseRecord, { name, area }: Pick<Administrator, 'name' | 'area'>): Promise<string> {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z]+/g, '-');
  const id = `${plain.replaceAll(/^-|-$/g, '')}-${randomBytes(3).toString('hex')}`;
  const values = { name, agency: 'council', area, roles: ROLES, active: true, email: null, phone: null, address: null };
  const reason = {
    by: { person: 'system', role: 'system' },
    why: 'The first administrator, invited at the command line',
  };
  await db.transaction((tx) => changeRegister(tx, reason, [{ table: 'person', id, values }]));
  return id;
}
