import { describe, expect, it } from 'vitest';
import { type Ask, asksOf } from './ask.ts';
import type { Need } from './need.ts';
import { askInWords } from './need-in-words.ts';

const need = (over: Partial<Need> = {}): Need => ({
  kind: 'promise due',
  agreementId: 'a',
  agreement: 'Keeping Home',
  subjectId: 's',
  about: 'Lift the script',
  dueOn: '2026-05-20',
  side: 'providing',
  partyId: null,
  party: null,
  personId: null,
  person: null,
  occasion: null,
  ...over,
});
const told = { today: '2026-05-15', dayWords: (day: string) => `[${day}]`, named: true };
const words = (over: Partial<Need>) => askInWords([need(over)], told);

describe('What waits, in words', () => {
  it('is told with what to do and when, without blame', () => {
    expect(words({}).why).toBe('A promise. It is due on [2026-05-20], in 5 days.');
    expect(words({ dueOn: '2026-05-01' }).why).toContain('It was due on [2026-05-01].');
    expect(words({ dueOn: '2026-05-15' }).why).toContain('It is due today.');
    expect(words({ dueOn: '2026-05-16' }).why).toContain('It is due tomorrow.');
    expect(words({ kind: 'reading due' }).ask).toBe('Post the reading for April 2026');
    expect(words({ kind: 'reading due', dueOn: '2026-01-20' }).ask).toBe('Post the reading for December 2025');
    expect(words({ kind: 'story consent ending', about: null }).ask).toBe('Ask if we may keep a story');
    expect(words({ kind: 'look asked', about: 'Dev', dueOn: null })).toEqual({
      ask: 'Look at a story before it is shared',
      why: 'Dev asks: could somebody be recognised who should not be?',
      href: '/agreements/a/evidence/s',
    });
    const met = { kind: 'meeting today', about: 'review 5', dueOn: null, side: null } as const;
    expect(words({ ...met, occasion: 'planned' })).toMatchObject({
      ask: 'Come to review 5 today',
      href: '/agreements/a/reviews/s',
    });
    expect(words({ ...met, occasion: 'in meeting' })).toMatchObject({
      ask: 'Come in: review 5 has begun',
      href: '/agreements/a/reviews/s/meeting',
    });
    expect(words({ kind: 'ground gone', dueOn: null }).why).toContain('no longer here. Does it still stand?');
  });

  it('says for whom it waits where everybody reads it, and not where only they do', () => {
    expect(words({ person: 'Nadia' }).why).toMatch(/Nadia\.$/);
    expect(askInWords([need({ person: 'Nadia' })], { ...told, named: false }).why).not.toContain('Nadia');
  });

  it('a long proposal is named by its beginning', () => {
    expect(words({ kind: 'consent asked', about: 'word '.repeat(80) }).ask.length).toBeLessThan(180);
  });
});

describe('Things to do', () => {
  it('parties of one side that have the same text to sign are one, of two sides are two', () => {
    const waits = (party: string, side: Need['side']) => need({ kind: 'signature asked', partyId: party, party, side });
    const asks = asksOf([waits('A', 'commissioning'), waits('B', 'commissioning'), waits('C', 'providing')]);
    expect(asks.map((ask) => ask.length)).toEqual([2, 1]);
    expect(askInWords(asks[0] as Ask, told).why).toMatch(/A and B\.$/);
  });

  it('the readings one side has not posted for a month are one, with their measures and who posts them', () => {
    const waits = (about: string, dueOn: string, person: string) =>
      need({ kind: 'reading due', subjectId: about, about, dueOn, personId: person, person });
    const asks = asksOf([waits('Calls', '2026-05-20', 'Dev'), waits('Homes', '2026-05-20', 'Rosa')]);
    expect(asks).toHaveLength(1);
    expect(askInWords(asks[0] as Ask, told)).toEqual({
      ask: 'Post the readings for April 2026',
      why: 'Calls and Homes. It is due on [2026-05-20], in 5 days. Dev and Rosa.',
      href: '/agreements/a/measures',
    });
    expect(asksOf([waits('Calls', '2026-05-20', 'Dev'), waits('Calls', '2026-04-20', 'Dev')])).toHaveLength(2);
  });

  it('readings of one month that are due on different days do not take the day of the first', () => {
    const waits = (about: string, dueOn: string) => need({ kind: 'reading due', subjectId: about, about, dueOn });
    const [ask] = asksOf([waits('Calls', '2026-05-10'), waits('Homes', '2026-05-20')]);
    expect(askInWords(ask as Ask, told).why).toContain(
      'The first was due on [2026-05-10], the last is due on [2026-05-20].',
    );
  });

  it('of many names some are said, and how many more', () => {
    const ask = ['A', 'B', 'C', 'D', 'E', 'F'].map((party) => need({ kind: 'consent asked', partyId: party, party }));
    expect(askInWords(ask as unknown as Ask, told).why).toMatch(/A, B, C, D and 2 more\.$/);
  });
});
