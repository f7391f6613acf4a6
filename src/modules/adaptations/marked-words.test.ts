import { expect, it } from 'vitest';
import { markedWords } from './marked-words.ts';

const read = (from: string, to: string) =>
  markedWords(from, to)
    .map(({ kind, text }) => (kind === 'deleted' ? `[-${text}-]` : kind === 'inserted' ? `[+${text}+]` : text))
    .join('');

it('A word that goes stands apart from the one that comes, and shared space is in neither', () => {
  expect(read('Households at risk keep a home.', 'People at risk, with or without papers, keep a home.')).toBe(
    '[-Households -][+People+] at risk[+, with or without papers,+] keep a home.',
  );
});

it('Without its marks the line is the wording before or after, but for the space between what goes and what comes', () => {
  const [from, to] = ['Ring the number first.', 'Text first, then ring.'];
  const letters = (text: string) => text.replace(/\s+/g, '');
  const without = (kind: string) =>
    markedWords(from, to)
      .filter((segment) => segment.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect(letters(without('inserted'))).toBe(letters(from));
  expect(letters(without('deleted'))).toBe(letters(to));
});
