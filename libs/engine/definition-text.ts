import type { Pathway } from './pathway.js';

/** The whole definition as text: a snapshot cached under another text is not trusted, and the case is replayed. */
export function definitionText({ name, version, machine, clocks }: Pathway): string {
  const { guards, actions } = machine.implementations;
  return JSON.stringify([name, version, machine.config, guards, actions, clocks], (_key, value) =>
    typeof value === 'function' ? String(value) : value,
  );
}
