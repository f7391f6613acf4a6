import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn, choosesPart, NOTHING_ASKED } from './asked.ts';
import { SearchInput } from './schema.ts';

const asked = (fields: Record<string, string>) => askedIn((name) => fields[name] ?? '');

describe('What a form asks for', () => {
  it('is read field by field, and what cannot be read asks for nothing', () => {
    expect(asked({ words: ' letter ', kind: 'goal', from: '2026-01-01' })).toEqual({
      ...NOTHING_ASKED,
      words: 'letter',
      kind: 'goal',
      from: '2026-01-01',
    });
    const unread = asked({
      kind: 'secret',
      'evidence-kind': 'rumour',
      perspective: ' ',
      from: '2026-13-45',
      until: 'soon',
    });
    expect(unread).toEqual(NOTHING_ASKED);
    expect([choosesPart(unread), choosesPart(asked({ perspective: 'resident' }))]).toEqual([false, true]);
  });

  it('can always be looked for, once it says a word', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('\u0000', '\ud800', ' a\u0000 ', 'ł'.repeat(300), '2026-02-30', '2026-02-28'),
    );
    fc.assert(
      fc.property(text, text, text, (words, perspective, from) => {
        const read = asked({ words, perspective, from });
        if (read.words) expect(SearchInput.safeParse(read).success).toBe(true);
      }),
    );
  });
});
