import { expect, test } from 'vitest';
import { currentLink } from './nav-link.ts';

const front = { href: '/a/1', words: 'Front page' };
const evidence = { href: '/a/1/evidence', words: 'Evidence' };
const links = [front, evidence];

test('a page belongs to the link whose address is the longest beginning of its own', () => {
  expect(currentLink(links, '/a/1')).toBe(front);
  expect(currentLink(links, '/a/1/evidence/7')).toBe(evidence);
  expect(currentLink(links, '/a/1/terms')).toBe(front);
});

test('half a step of an address is no beginning', () => {
  expect(currentLink(links, '/a/12')).toBeUndefined();
  expect(currentLink([evidence], '/a/1/evidence-old')).toBeUndefined();
});

test('the front page of all, which begins every address, is current on itself alone', () => {
  const home = { href: '/', words: 'Home' };
  expect(currentLink([home, evidence], '/')).toBe(home);
  expect(currentLink([home, evidence], '/me')).toBeUndefined();
  expect(currentLink([home, evidence], '/a/1/evidence')).toBe(evidence);
});
