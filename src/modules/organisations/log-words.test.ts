import { describe, expect, it } from 'vitest';
import { logSentence } from './log-words.ts';
import { ORGANISATION_EVENTS } from './vocabulary.ts';

describe('The log of an organisation in sentences', () => {
  it('has one for each event, with a full stop', () => {
    for (const event of ORGANISATION_EVENTS)
      expect(logSentence({ event, by: 'Rosa', about: 'Dev', role: null })).toMatch(/^Rosa .+\.$/);
  });

  it('names who it was about, and says somebody where the name is gone', () => {
    const entry = { event: 'member.role changed', by: 'Rosa', about: 'Dev', role: 'lead' };
    expect(logSentence(entry)).toBe('Rosa made Dev a lead.');
    expect(logSentence({ ...entry, by: null, about: null })).toBe('Somebody made somebody a lead.');
  });
});
