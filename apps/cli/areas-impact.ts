import type { Command } from 'commander';
import { listProfileActivations, type ProfileActivation } from '#case-record/profile-activations';
import { impactOfProfile, type ProfileImpact } from '#case-record/profile-impact';
import { differencesBetween } from '#workflows/areas/differences';
import type { AreaProfile } from '#workflows/areas/profile';
import { register } from '#workflows/register';
import { print, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';

/** `areas impact`: what a later version of a profile changes, and which open cases it would touch. */
export function addImpactCommand(areas: Command): void {
  areas
    .command('impact')
    .argument('<area>', 'its id')
    .argument('<version>', 'a later version of its profile')
    .option('--json', 'one JSON document')
    .description('Say what a version of a profile changes and which open cases it would touch; nothing is changed')
    .action(impact);
}

async function impact(area: string, version: string, { json }: { json?: boolean }): Promise<void> {
  const versions = register.versionsOf(area) as readonly AreaProfile[];
  const later = versions.find((each) => each.version === version);
  if (later === undefined) {
    const known = versions.map((each) => each.version).join(', ');
    throw new UsageError(known === '' ? `There is no area "${area}"` : `${area} has the versions ${known}`);
  }
  await withRecord(async (record) => {
    const differences = differencesBetween(record.register.area(area) as AreaProfile, later);
    const found = await impactOfProfile(record, { area, version });
    const activation = (await listProfileActivations(record)).find(
      (each) => each.area === area && each.version === version,
    );
    const lines = () => [
      `${later.name}, version ${version}: ${stateOf(activation)}`,
      ...differences.map(
        ({ path, before, after }) => `- ${path}: ${before ?? 'nothing'} becomes ${after ?? 'nothing'}`,
      ),
      ...touched(found),
    ];
    print({ area, version, activation: activation ?? null, differences, ...found }, { json, lines });
  });
}

function stateOf(activation: ProfileActivation | undefined): string {
  if (activation === undefined) return 'nobody has proposed it';
  const { at, effectiveFrom, proposedBy, approvedBy } = activation;
  if (at === null) return `proposed by ${proposedBy} from ${effectiveFrom}, and waiting for a second person`;
  return `in use from ${effectiveFrom}, proposed by ${proposedBy} and approved by ${approvedBy}`;
}

function touched({ openCases, deadlines, moved }: ProfileImpact): readonly string[] {
  return [
    'Open cases stay with the version they began with:',
    ...openCases.map(({ pathway, version, count }) => `- ${count} on ${pathway}, version ${version}`),
    `${moved} open deadlines would be another day if their cases had begun under it:`,
    ...deadlines.map(({ ref, clock, dueOn, wouldBe }) => `- ${ref} ${clock}: ${dueOn}, would be ${wouldBe}`),
  ];
}
