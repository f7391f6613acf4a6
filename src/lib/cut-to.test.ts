import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutTo } from './cut-to.ts';

const FAMILY = '👩‍👩‍👧‍👧';

it('cuts between letters, of which an emoji is one, however many signs it is made of', () => {
  expect(cutTo(`x${FAMILY}y`, 1 + FAMILY.length)).toBe(`x${FAMILY}`);
  expect(cutTo(`x${FAMILY}y`, FAMILY.length)).toBe('x');
  expect(cutTo('مرحبا', 5)).toBe('مرحبا');
});

it('is the beginning of the text, no longer than asked, and as whole as the text was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, longest) => {
      const cut = cutTo(text, longest);
      expect(text.startsWith(cut) && cut.length <= longest && cut.isWellFormed()).toBe(true);
    }),
  );
});
