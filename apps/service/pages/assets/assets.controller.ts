import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ProblemError } from '../../problems/problem-error.js';
import { WithoutSigningIn } from '../../sign-in/request-context.js';
import { GOVUK, ROOT } from '../draw-pages.js';

const OURS = path.join(ROOT, 'apps/service/pages/assets');

/** GDS Transport and the crown are licensed to services of GOV.UK only, so neither is sent: a council's pages use Arial. */
function councilStyle(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/g, '').replaceAll('GDS Transport,arial', 'Arial,Helvetica');
}

const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

const ASSETS: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  'govuk-frontend.css': { type: 'text/css', text: councilStyle(read(GOVUK, 'govuk/govuk-frontend.min.css')) },
  'govuk-frontend.js': {
    type: 'text/javascript',
    text: read(GOVUK, 'govuk/govuk-frontend.min.js').replace(/\/\/# sourceMappingURL.*$/m, ''),
  },
  'waymark.css': { type: 'text/css', text: read(OURS, 'waymark.css') },
  'print.css': { type: 'text/css', text: read(OURS, 'print.css') },
  'start.js': { type: 'text/javascript', text: read(OURS, 'start.js') },
  'waymark.svg': { type: 'image/svg+xml', text: read(OURS, 'waymark.svg') },
};

/** Changes whenever an asset does, so that a browser may keep what it has. */
export const ASSETS_VERSION = createHash('sha256')
  .update(
    Object.values(ASSETS)
      .map(({ text }) => text)
      .join(''),
  )
  .digest('hex')
  .slice(0, 12);

/** Styles, scripts and pictures: these files and no others. */
@Controller('assets')
@WithoutSigningIn()
export class AssetsController {
  @Get(':file')
  asset(@Param('file') file: string, @Res() response: Response): void {
    const asset = Object.hasOwn(ASSETS, file) ? ASSETS[file] : undefined;
    if (asset === undefined) throw new ProblemError('NOT_FOUND');
    response.set('Cache-Control', 'public, max-age=86400').type(asset.type).send(asset.text);
  }
}
