import type { Command } from 'commander';
import { verifyRegister } from '#people/verify-register';
import { print, somethingFound } from './output.js';
import { withRecord } from './record-at-hand.js';

/** `people verify`: proves the history of people, posts and bodies, and that each of them is as it says. */
export function addPeopleCommands(waymark: Command): void {
  const people = waymark.command('people').description('The register of people, posts and bodies');
  people
    .command('verify')
    .option('--json', 'one JSON document')
    .description('Prove that nobody altered a person, a post or a body past the register, nor its history')
    .action(verify);
}

async function verify({ json }: { json?: boolean }): Promise<void> {
  await withRecord(async (record) => {
    const verdict = await verifyRegister(record);
    const { ok, changes, digest, problems } = verdict;
    if (!ok) somethingFound();
    const kept = `${changes} changes checked. The last has the digest ${digest}: it covers all before it, so keep it somewhere else.`;
    const lines = () => [kept, ...problems, ok ? 'All is as it was changed.' : 'Something was altered: see above.'];
    print(verdict, { json, lines });
  });
}
