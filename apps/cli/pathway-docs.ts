import type { AnyStateNode } from 'xstate';
import type { ClockRow } from '#engine/clock-row';
import type { AreaLimits } from '#engine/locality';
import type { Pathway } from '#engine/pathway';
import { rulesAsked } from '#engine/rules-asked';
import type { KnownSetting } from '#settings/known-settings';
import type { Length } from '#statutory-calendar/periods';
import { ruleInWords } from '#statutory-calendar/rule-words';
import type { Rule } from '#statutory-calendar/rules';
import { canBeMissed, warns } from '#workflows/bell-rows';
import { lawAddress } from '#workflows/law-book/law-address';
import { markdownTable as table } from './markdown-table.js';

/** The picture and the tables of a pathway, as its README shows them. */
export function generatedPart(pathway: Pathway, area: AreaLimits): string {
  return [
    `## The picture\n\n\`\`\`mermaid\n${picture(pathway)}\n\`\`\``,
    `## Where a case may wait\n\n${waitingTable(pathway)}`,
    `## Clocks\n\nLaw as at ${pathway.lawAsAt}. Local limits are those of ${area.profile} ${area.version}.\n\n${clockTable(pathway, area)}`,
    `## What can be recorded, by whom\n\n${eventTable(pathway)}`,
    `## What is asked before each act\n\n${ruleTable(pathway)}`,
  ].join('\n\n');
}

function picture({ machine }: Pathway): string {
  const main = machine.root.states.main as AnyStateNode;
  const arrows = new Map<string, Set<string>>();
  for (const from of nodesWithin(main)) {
    for (const { eventType, target } of [...from.transitions.values()].flat()) {
      for (const to of target ?? []) {
        const arrow = `${idOf(from)} --> ${idOf(to as AnyStateNode)}`;
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(eventType));
      }
    }
  }
  const lines = [...arrows].map(([arrow, events]) => `  ${arrow}: ${[...events].join(', ')}`);
  return ['stateDiagram-v2', ...lines].join('\n');
}

function nodesWithin(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states).flatMap((child) => [child as AnyStateNode, ...nodesWithin(child as AnyStateNode)]);
}

const idOf = ({ path }: AnyStateNode) => path.slice(1).join('_');

function waitingTable({ waiting }: Pathway): string {
  const rows = waiting.map(({ state, title, owner, clocks, because }) => [
    `\`${state}\``,
    title,
    owner,
    clocks.map((clock) => `\`${clock}\``).join(', ') || `none: ${because ?? ''}`,
  ]);
  return table(['State', 'In words', 'Whose turn', 'Clock'], rows);
}

function clockTable(pathway: Pathway, area: AreaLimits): string {
  const rows = pathway.clocks.map((clock) => {
    const { id, title, due, whose, kind, law, missed } = clock;
    const limit = limitInWords(due, area.limits[id]);
    return [`\`${id}\``, title, limit, whose, kind, law, missed, toldOf(pathway, clock)];
  });
  return table(['Clock', 'To', 'Limit', 'Whose duty', 'Kind', 'Law or source', 'When missed', 'Who is told'], rows);
}

function eventTable({ questions, roles }: Pathway): string {
  const rows = Object.entries(questions).map(([event, { title }]) => [
    `\`${event}\``,
    title,
    Object.values(roles)
      .filter(({ records }) => records.includes(event))
      .map((role) => role.title)
      .join(', '),
  ]);
  return table(['Event', 'In words', 'Recorded by'], rows);
}

/** Each rule before each act, with what somebody reads whom it stops, and where its law can be read. */
function ruleTable(pathway: Pathway): string {
  const rows = rulesAsked(pathway).map(({ act, inWords, reason, law }) => {
    const address = law === undefined ? undefined : lawAddress(law);
    return [`\`${act}\``, inWords, reason, address === undefined ? (law ?? '') : `[${law}](${address})`];
  });
  return table(['Act', 'Rule', 'Whom it stops reads', 'Law'], rows);
}

/** Who is told when a clock warns and when its day has gone by, or why nobody is. */
function toldOf({ notices, tasks }: Pathway, clock: ClockRow<never>): string {
  const { id, quiet, warn } = clock;
  const whom = (bell: 'warned' | 'missed') => {
    const told = [...notices.map(({ on, to }) => ({ on, to })), ...tasks.map(({ on, for: to }) => ({ on, to }))];
    const names = told.flatMap(({ on, to }) =>
      typeof on !== 'string' && (on as Record<string, string>)[bell] === id ? [to] : [],
    );
    return names.length > 0 ? [...new Set(names)].join(', ') : `nobody: ${quiet?.[bell] ?? 'no reason is given'}`;
  };
  const rows = [
    ...(warns({ warn }) ? [`near: ${whom('warned')}`] : []),
    ...(canBeMissed(clock) ? [`gone by: ${whom('missed')}`] : []),
  ];
  return rows.join('; ') || 'it ends by itself, and nothing was missed';
}

/** The settings, as the README of the project lists them. */
export function settingsTable(settings: readonly KnownSetting[]): string {
  const rows = settings.map(({ name, default: otherwise, meaning }) => [`\`${name}\``, otherwise, meaning]);
  return table(['Name', 'Default', 'Meaning'], rows);
}

function limitInWords(due: Rule, localLimit?: Length): string {
  return ruleInWords(due, { area: localLimit })
    .replace(/ of$/, '')
    .replace(/ beginning with$/, ' beginning with the day');
}
