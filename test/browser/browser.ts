import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { describe, it, jest } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { signedIn } from '#test/signed-in';
import { type OpenedService, openedService } from '../journeys/opened-service.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CHROMIUM = [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place));
const MISSING =
  'No Chromium was found, so no page was tried in a real browser. Install Debian’s `chromium`, or name one in CHROMIUM.';

/** A browser, a database server and a service start before the first page is seen. */
const A_SLOW_MACHINE_MS = 120_000;

/** None of them is needed for a page: they keep the browser from asking the network for things of its own, and from a process for each page. */
const QUIET = [
  '--renderer-process-limit=1',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The suite in a real browser. Where there is none it fails in CI, and is left out aloud elsewhere. */
export function inABrowser(name: string, suite: () => void): void {
  jest.setTimeout(A_SLOW_MACHINE_MS);
  if (CHROMIUM !== undefined) describe(name, suite);
  else if (process.env.CI === 'true') describe(name, missing);
  else {
    process.stderr.write(`${MISSING} Left out: ${name}\n`);
    describe.skip(name, missing);
  }
}

function missing(): void {
  it('has a browser', () => {
    throw new Error(MISSING);
  });
}

/** The whole service behind a browser, on a database of its own. */
export interface OpenHouse {
  readonly service: OpenedService;
  readonly address: string;
  /** A window of its own for one of the people of the demonstration, signed in. */
  readonly windowOf: (person: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same for somebody who has not signed in. */
  readonly windowOfAnybody: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the windows complained about: scripts that failed, and whatever the security policy stopped. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A service that listens, and the end of it. */
type Listening = Pick<OpenHouse, 'service' | 'address' | 'close'>;

async function listening(at: string): Promise<Listening> {
  const service = await openedService(at);
  await service.app.listen(0, '127.0.0.1');
  const { port } = service.app.getHttpServer().address() as AddressInfo;
  return { service, address: `http://127.0.0.1:${port}`, close: service.close };
}

/** Opens the service at an instant, which stands still. Close it in `afterAll`. */
export async function openHouse(at: string, open: (at: string) => Promise<Listening> = listening): Promise<OpenHouse> {
  const { service, address, close } = await open(at);
  const browser = await chromium.launch({ executablePath: CHROMIUM as string, args: QUIET });
  const complaints: string[] = [];
  const windowOn = (options: BrowserContextOptions) => listened(browser, { baseURL: address, ...options }, complaints);
  return {
    service,
    address,
    complaints,
    windowOf: async (person, options = {}) => {
      const context = await windowOn(options);
      await context.addCookies([
        { name: 'waymark-session', value: await signedIn(service.record, person), url: address },
      ]);
      const page = await context.newPage();
      await page.goto('/');
      return page;
    },
    windowOfAnybody: async (options = {}) => (await windowOn(options)).newPage(),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

async function listened(
  browser: Browser,
  options: BrowserContextOptions,
  complaints: string[],
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on('console', (message) => {
    // A page that says 400, 409 or 422 is told of by the browser too; that is not a complaint of the page.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource: the server responded'))
      return;
    complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  return context;
}

/** Goes on to the check of the answers, and records. */
export async function continueAndRecord(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await press(page, /^(Record|Propose) this$/);
}

/** Presses a button, and waits for the page that comes of it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name }).click()]);
}

/** Refers a child as the family whose window it is. Returns the number of the case. */
export async function referAChild(page: Page, child: string): Promise<string> {
  await page.goto('/cases/new/access-pathway/ReferralSubmitted');
  await page.fill('[name="child.name"]', child);
  await page.fill('[name="contact.name"]', 'Dana Marlow');
  await page.fill('[name="contact.phone"]', '07700 900 117');
  await page.fill('[name="worry"]', 'She does not sleep, and school is too loud for her');
  await continueAndRecord(page);
  return numberOn(page);
}

/** The number of the case in the address of the page. */
export function numberOn(page: Page): string {
  return /\/cases\/([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(page.url())?.[1] ?? `no number in ${page.url()}`;
}
