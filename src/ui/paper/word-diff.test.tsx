import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { isMostlyDifferent, type WordSegment, wordingAfter, wordingBefore } from '#/lib/word-segments.ts';
import { WordDiff } from './word-diff.tsx';

const tenancy: WordSegment[] = [
  { kind: 'deleted', text: 'Households' },
  { kind: 'inserted', text: 'People' },
  { kind: 'same', text: ' at risk' },
  { kind: 'inserted', text: ', with or without papers,' },
  { kind: 'same', text: ' keep or find a settled home that they would choose.' },
];

const heard = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll(' )', ')');

test('a reader hears which words go and which come', () => {
  expect(heard(renderToStaticMarkup(<WordDiff segments={tenancy} />))).toBe(
    '(deleted: Households) (inserted: People) at risk(inserted: , with or without papers,) keep or find a settled home that they would choose.',
  );
});

test('both wordings can be read back out of the difference', () => {
  expect(wordingBefore(tenancy)).toBe('Households at risk keep or find a settled home that they would choose.');
  expect(wordingAfter(tenancy)).toBe(
    'People at risk, with or without papers, keep or find a settled home that they would choose.',
  );
});

test('a space at the end of a run is not marked', () => {
  const html = renderToStaticMarkup(
    <WordDiff
      segments={[
        { kind: 'inserted', text: 'Two ' },
        { kind: 'same', text: 'words that stay' },
      ]}
    />,
  );
  expect(html).toMatch(/Two<span[^>]*>\) <\/span><\/ins> <span>words/);
});

test('two wordings with more than half of their words in common are one sentence', () => {
  expect(isMostlyDifferent(tenancy)).toBe(false);
});

test('two wordings with less than half of their words in common are shown whole, the old one first', () => {
  const segments: WordSegment[] = [
    { kind: 'deleted', text: 'Every household gets' },
    { kind: 'inserted', text: 'People are offered' },
    { kind: 'same', text: ' advice' },
  ];
  expect(isMostlyDifferent(segments)).toBe(true);
  expect(heard(renderToStaticMarkup(<WordDiff segments={segments} />))).toBe(
    '(deleted: Every household gets advice) (inserted: People are offered advice) ',
  );
});
