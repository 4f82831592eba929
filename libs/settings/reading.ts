import type { SettingName } from './known-settings.js';

/** One reading of an environment: each value as its kind, and a sentence for each that is wrong. A blank counts as not given. */
export class Reading {
  readonly problems: string[] = [];
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  text(name: SettingName): string | undefined {
    return this.#env[name]?.trim() || undefined;
  }

  port(name: SettingName): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (port <= 65_535) return port;
    this.problems.push(`${name} is "${text}", which is not a port; give a number from 0 to 65535.`);
    return undefined;
  }

  /** A whole number from nought. */
  count(name: SettingName): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    this.problems.push(`${name} is "${text}", which is not a whole number from 0.`);
    return undefined;
  }

  // oxlint-disable-next-line max-params -- read as a sentence: which, of what, else what, how strictly
  choice<Choice extends string>(
    name: SettingName,
    choices: readonly Choice[],
    otherwise: Choice,
    { anyCase = false } = {},
  ): Choice {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const chosen = choices.find((choice) => choice === (anyCase ? text.toLowerCase() : text));
    if (chosen === undefined) this.problems.push(`${name} is "${text}"; it must be one of ${choices.join(', ')}.`);
    return chosen ?? otherwise;
  }

  yesNo(name: SettingName, otherwise: boolean): boolean {
    return this.choice(name, ['true', 'false'], otherwise ? 'true' : 'false') === 'true';
  }

  /** The value itself never appears in a message: an address may carry a password. */
  url(name: SettingName, protocols: readonly string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    this.problems.push(
      `${name} is not an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
    );
    return undefined;
  }

  needed(name: SettingName, by: string, value: string | undefined): string {
    const alreadyTold = this.problems.some((problem) => problem.startsWith(`${name} `));
    this.refuseIf(value === undefined && !alreadyTold, `${name} is not set, and ${by} needs it.`);
    return value ?? '';
  }

  refuseIf(wrong: boolean, sentence: string): void {
    if (wrong) this.problems.push(sentence);
  }
}
