import { describe, expect, it } from '@jest/globals';
import { staleReadmes } from '../apps/cli/docs-command.js';

describe('the READMEs', () => {
  it('show the tables and pictures as the law and the settings have them now; `npm run docs` writes them anew', async () => {
    expect((await staleReadmes()).map(({ path }) => path)).toEqual([]);
  });
});
