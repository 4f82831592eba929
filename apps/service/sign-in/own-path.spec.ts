import { describe, expect, it } from '@jest/globals';
import { ownPath } from './own-path.js';

describe('the page that was wanted before signing in', () => {
  it.each([
    ['/', '/'],
    ['/cases/K7QF-2M9D?view=team', '/cases/K7QF-2M9D?view=team'],
    ['/cases/../deadlines', '/deadlines'],
    ['/cases?then=//evil.example', '/cases?then=//evil.example'],
  ])('is gone to when it is one of ours: %s', (then, path) => {
    expect(ownPath(then, '/sign-in')).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example/p',
    '/\\evil.example/p',
    '/x/..//evil.example/p',
    '/..//evil.example/p',
    '/./\\evil.example/p',
    '/.//evil.example/p',
    '/%2e//evil.example/p',
    '/x/%2E%2e//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/sign-in',
    '/x/../sign-in',
    '',
    undefined,
    ['/cases'],
  ])('is home when it is not: %j', (then) => {
    expect(ownPath(then, '/sign-in')).toBe('/');
  });

  it('never leads to another host, whatever was asked', () => {
    const parts = ['/', '..', '.', '\\', 'evil.example', '%2e', '\t', '\r', '@', ':', '//', 'x', '?', '#', ' '];
    for (const a of parts)
      for (const b of parts)
        for (const c of parts)
          for (const d of parts) {
            const path = ownPath(`/${a}${b}${c}${d}evil.example`, '/sign-in');
            const { host } = new URL(path, 'https://waymark.example');
            expect([path, host]).toEqual([path, 'waymark.example']);
          }
  });
});
