import { existsSync } from 'node:fs';
import path from 'node:path';
import { HttpAdapterHost } from '@nestjs/core';
import nunjucks from 'nunjucks';
import { plain, sentence } from '#engine/words-of-name';
import { dayInEngland, inWords, isCivilDate } from '#statutory-calendar/civil-date';

/** The root of the repository: templates stay where they are written, beside their controllers. */
export const ROOT = rootAbove(import.meta.dirname);
export const GOVUK = path.join(ROOT, 'node_modules/govuk-frontend/dist');

/** Lets the service draw templates of this folder and of govuk-frontend. Everything is escaped unless a macro made it. */
export function drawPages(host: HttpAdapterHost, watch = false): void {
  const app = host.httpAdapter.getInstance();
  const environment = nunjucks.configure([path.join(ROOT, 'apps/service/pages'), GOVUK], {
    autoescape: true,
    express: app,
    watch: false,
    noCache: watch,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter('day', dayInWords);
  environment.addFilter('moment', momentInWords);
  environment.addFilter('plain', plain);
  environment.addFilter('sentence', sentence);
  app.set('view engine', 'njk');
}

/** A civil date, or the day of an instant in England, as "Tuesday 24 November 2026". */
export function dayInWords(when: string | null | undefined): string {
  if (!when) return '';
  return inWords(isCivilDate(when) ? when : dayInEngland(when));
}

/** An instant as a clock in England shows it: "Tuesday 24 November 2026 at 14:02". */
export function momentInWords(at: string | null | undefined): string {
  if (!at) return '';
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${dayInWords(at)} at ${time.format(new Date(at))}`;
}

function rootAbove(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  if (above === folder)
    throw new Error('package.json was not found above the pages: the service must run from its own repository');
  return rootAbove(above);
}
