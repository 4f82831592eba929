import type { Page } from 'playwright-core';

/** What is answered, by the name of the field: several where more than one may be chosen. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Types and chooses as a person does, whatever kind of question it is. A day is written as "16 12 2026". */
export async function fill(page: Page, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const day = page.locator(`[name="${name}-day"]`);
    if ((await day.count()) > 0) {
      const [first = '', month = '', year = ''] = String(answer).split(' ');
      await day.fill(first);
      await page.fill(`[name="${name}-month"]`, month);
      await page.fill(`[name="${name}-year"]`, year);
    } else for (const one of [answer].flat()) await answerOne(page, name, one);
  }
}

async function answerOne(page: Page, name: string, answer: string): Promise<void> {
  const inputs = page.locator(`[name="${name}"]:not([type="hidden"])`);
  const kind = await inputs.first().evaluate((input: { type: string }) => input.type);
  if (kind === 'radio' || kind === 'checkbox') await page.check(`[name="${name}"][value="${answer}"]`);
  else if (kind === 'select-one') await page.selectOption(`[name="${name}"]`, answer);
  else await inputs.first().fill(answer);
}
