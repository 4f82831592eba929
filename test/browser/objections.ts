import axe from 'axe-core';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 1280];

/** Runs within the page. */
const LOOK = `axe.run(document, { runOnly: ${JSON.stringify(WCAG)} }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`;

/** What axe objects to at each width, and whether the page has to be moved sideways to be read. */
export async function objectionsTo(page: Page, where: string): Promise<string[]> {
  const objections: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(axe.source);
    const violations = await page.evaluate<readonly string[]>(LOOK);
    objections.push(...violations.map((violation) => `${where} at ${width}: ${violation}`));
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (wide > 0) objections.push(`${where} at ${width}: ${wide} pixels wider than the window`);
  }
  return objections;
}
