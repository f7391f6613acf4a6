import { describe, expect, it } from 'vitest';
import { type StoredRow, TAKEN_HEADINGS, takenRow } from './taken-row.ts';

const STORED = {
  evidence_id: 'e',
  posted_at: '2026-05-01 23:30:00+00',
  visibility: 'agreement',
  perspective: 'resident',
  kind: 'story',
  surprising: true,
  harm: false,
  withdrawn_at: null,
  consent_ends_at: null,
  author: 'Dev',
  organisation: 'Lantern House',
  title: 'An envelope',
  text: 'SECRET words.',
  consent_status: 'given',
  consent_scope: ['this agreement', 'joint reviews'],
  consent_ends_on: '2028-05-15',
  named_as: 'none',
  called: 'SECRET name',
  added: '2026-05-02: SECRET addition',
  files: [
    { kind: 'picture', about: 'SECRET drawer', transcript: null },
    { kind: 'sound', about: null, transcript: null },
  ],
} as unknown as StoredRow;
const at = { now: '2026-05-15T10:00:00.000Z', timeZone: 'Europe/London' };
const row = (more: Partial<StoredRow> = {}) => {
  const cells = takenRow({ ...STORED, ...more } as StoredRow, at);
  return Object.fromEntries(TAKEN_HEADINGS.map((heading, column) => [heading, cells[column]]));
};

describe('A row that is taken out', () => {
  it('has a cell for each heading, and its scope beside its words', () => {
    expect(takenRow(STORED, at)).toHaveLength(TAKEN_HEADINGS.length);
    expect(row()).toMatchObject({
      'Posted on': '2026-05-02',
      'The story': 'SECRET words.',
      'Consent is for': 'this agreement; joint reviews',
      'Consent until': '2028-05-15',
      Surprising: 'yes',
      'Added later': '2026-05-02: SECRET addition',
      Files: 'Photo: SECRET drawer\nSound: nobody has said yet what it holds',
      Gap: '',
    });
  });

  it('is a gap with its day and no word, once it was taken back or has ended', () => {
    const gone = row({ withdrawn_at: '2026-05-10 12:00:00+00' });
    expect(gone).toMatchObject({
      'Posted on': '',
      Gap: 'Taken back by who told it',
      'Gap since': '2026-05-10',
    });
    const ended = row({ consent_ends_at: '2026-05-09 23:00:00+00' });
    expect(ended).toMatchObject({ Gap: 'Consent has ended', 'Gap since': '2026-05-09' });
    expect(JSON.stringify([gone, ended])).not.toMatch(/SECRET|resident|Dev|Lantern/);
  });

  it('has no words where nobody was asked, or where consent does not cover its readers', () => {
    for (const more of [
      { consent_status: 'not asked', consent_scope: [], visibility: 'private' },
      { consent_scope: ['joint reviews'] },
      { consent_scope: [], visibility: 'wider' },
    ] as Partial<StoredRow>[]) {
      expect(JSON.stringify(row(more))).not.toMatch(/SECRET|resident/);
      expect(row(more).Gap).toMatch(/so the words stay here$/);
    }
    expect(row({ consent_scope: [], visibility: 'organisation' })['The story']).toBe('SECRET words.');
  });
});
