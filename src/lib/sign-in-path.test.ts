import { describe, expect, it } from 'vitest';
import { ownPath, signInPath } from './sign-in-path.ts';

describe('The way back after signing in', () => {
  it('leads to the page where somebody was', () => {
    expect(signInPath('/agreements/1/evidence?after=2')).toBe('/sign-in?to=%2Fagreements%2F1%2Fevidence%3Fafter%3D2');
    expect(signInPath('/')).toBe('/sign-in');
    expect(signInPath()).toBe('/sign-in');
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/a\\b',
    'elsewhere',
    '/\nset-cookie: a=b',
    '/a b',
    '',
    undefined,
  ])('never leads anywhere but to a page of ours: %j', (asked) => {
    expect(ownPath(asked)).toBe('/');
  });
});
