import { describe, expect, it } from 'vitest';
import { agreementOf, changeInWords } from './page-subject.ts';

const at = '/agreements/0198f0aa-0000-7000-8000-000000000001';

describe('What a page is about', () => {
  it('the pages below an agreement are about it, and no other page is', () => {
    expect(agreementOf(at)).toBe('0198f0aa-0000-7000-8000-000000000001');
    expect(agreementOf(`${at}/evidence/new`)).toBe('0198f0aa-0000-7000-8000-000000000001');
    expect(agreementOf('/')).toBeNull();
    expect(agreementOf('/agreements/new')).toBeNull();
  });

  it('a change is named once, in the words of the page, where the page shows it', () => {
    expect(changeInWords(`${at}/changes/x`, ['decision', 'objection', 'adaptation'])).toBe(
      'This page changed: a proposal and a change.',
    );
    expect(changeInWords(`${at}/measures`, ['evidence'])).toBeNull();
    expect(changeInWords(at, ['evidence'])).toBe('This page changed: evidence.');
  });
});
