import { describe, expect, it } from '@jest/globals';
import { errorsIn } from './compiler.js';

describe('what the compiler says', () => {
  it('tells when it is done, and with how many errors', () => {
    expect(errorsIn('02:15:39 AM - Found 0 errors. Watching for file changes.')).toBe(0);
    expect(errorsIn('02:16:23 AM - Found 1 error. Watching for file changes.')).toBe(1);
    expect(errorsIn('02:16:23 AM - Found 12 errors. Watching for file changes.')).toBe(12);
  });

  it('tells nothing of the kind while it works', () => {
    expect(errorsIn('02:15:57 AM - File change detected. Starting incremental compilation...')).toBeUndefined();
    expect(errorsIn("libs/a.ts(1,1): error TS2322: Found 2 errors in 'x'.")).toBeUndefined();
  });
});
