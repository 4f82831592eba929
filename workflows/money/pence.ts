/** Whether it is money as it is kept here: whole pence, none missing, few enough to count exactly. */
export function isPence(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** £10,400.00, and −£0.01 where somebody is owed. */
export function inPounds(pence: number): string {
  const whole = Math.abs(pence);
  const pounds = String(Math.floor(whole / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${pounds}.${String(whole % 100).padStart(2, '0')}`;
}

/** The pence of "£10,400.00", "10400" or "0.01". Undefined where it is no sum of money, or has parts of a penny. */
export function penceIn(typed: string): number | undefined {
  const plain = typed.trim().replace(/^£\s*/, '');
  const [, pounds, pence = ''] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (pounds === undefined) return undefined;
  const sum = Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
  return isPence(sum) ? sum : undefined;
}
