import { describe, expect, it } from 'vitest';
import { JOURNAL_EVENTS, type JournalDetail, type JournalEvent, SUBJECT_KINDS, type SubjectKind } from './events.ts';
import { placeOf, sentenceOf } from './sentences.ts';

const entry = (event: JournalEvent, subjectKind: SubjectKind, detail: JournalDetail = {}) => ({
  event,
  subjectKind,
  subjectId: '0198c1f0-0000-7000-8000-000000000001',
  detail,
});
const told = (event: JournalEvent, detail: JournalDetail = {}, subjectKind: SubjectKind = 'agreement') => {
  const { before, link, after } = sentenceOf(entry(event, subjectKind, detail));
  return `${before}${link}${after}`;
};

describe('What the journal tells', () => {
  it('every event is one plain sentence with one link, whatever its detail lacks', () => {
    for (const event of JOURNAL_EVENTS) {
      const { before, link, after } = sentenceOf(entry(event, 'agreement'));
      expect(link, event).not.toBe('');
      expect(`${before}${link}${after}`, event).toMatch(/^[a-z].*\.$/s);
      expect(`${before}${link}${after}`, event).not.toMatch(/undefined|null|\[|\]|target|KPI/);
    }
  });

  it('says for whom somebody signed, and what the last name did', () => {
    expect(told('agreement.signed', { party: 'Lantern House' })).toBe('signed the text for Lantern House.');
    expect(told('agreement.activated', { party: 'The council', version: '1.0' })).toBe(
      'signed for The council. With this last name version 1.0 came into force.',
    );
  });

  it('names what was changed in a draft, each once', () => {
    expect(told('agreement.edited', { fields: ['startsOn', 'endsOn', 'purpose', 'redLines'] })).toBe(
      'changed the period, the purpose and the red lines in the draft.',
    );
  });

  it('tells a heading as it was written, brackets and all', () => {
    expect(sentenceOf(entry('clause.edited', 'clause', { heading: 'Money [draft]' }))).toEqual({
      before: 'reworded the clause ',
      link: 'Money [draft]',
      after: '.',
    });
  });

  it('writes months out, and what a response was to', () => {
    expect(told('reading.posted', { month: '2026-04' })).toBe('posted a reading for April 2026.');
    expect(told('response.given', {}, 'goal')).toBe('responded to a goal.');
  });

  it('every kind of thing leads somewhere in the agreement', () => {
    for (const kind of SUBJECT_KINDS) {
      expect(placeOf(entry('evidence.posted', kind)), kind).toMatch(/^(\/[a-z]+.*)?$/);
    }
    expect(placeOf(entry('goal.removed', 'goal'))).toBe('/terms');
    expect(placeOf(entry('objection.closed', 'objection', { decisionId: 'd' }))).toBe('/changes/d');
    expect(placeOf(entry('agreement.activated', 'agreement', { version: '1.0' }))).toBe('/versions/1.0');
  });
});
