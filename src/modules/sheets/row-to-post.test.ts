import { describe, expect, it } from 'vitest';
import { choicesIn, dayIn, yesIn } from './cells.ts';
import { checkedRows, pointingRows } from './checked-rows.ts';
import { type Cells, type ForAll, postFromCells } from './row-to-post.ts';
import type { CheckSheet } from './schema.ts';

const FOR_ALL: ForAll = {
  perspective: null,
  consent: 'not asked',
  readers: 'agreement',
  how: null,
  endsOn: '2028-05-15',
};
const post = (cells: Cells, more: Partial<ForAll> = {}) =>
  postFromCells({ text: 'She came.', perspective: 'resident', ...cells }, { ...FOR_ALL, ...more });

describe('A cell', () => {
  it('holds a day as people in Britain write it', () => {
    expect(
      ['2026-05-01', '1/5/2026', '01.05.2026', '1 May 2026', '1st may, 2026', '2026-05-01T00:00', ' '].map(dayIn),
    ).toEqual([...Array(6).fill('2026-05-01'), null]);
    for (const wrong of ['31/2/2026', '5/13/2026', '1/5/26', 'soon', '1 Smarch 2026', '46143'])
      expect(dayIn(wrong)).toBeUndefined();
  });

  it('holds yes and no, and several of a list', () => {
    expect(['yes', 'X', 'TRUE', 'no', '', 'perhaps'].map(yesIn)).toEqual([true, true, true, false, false, undefined]);
    expect(choicesIn('a; B|c', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(choicesIn('a, d', ['a', 'b'])).toBeUndefined();
    expect(choicesIn('', ['a'])).toEqual([]);
  });
});

describe('A row', () => {
  it('without words on consent stays private and not asked, whatever is said of readers', () => {
    expect(post({ consent: '' }, { consent: 'given' }).post).toMatchObject({
      visibility: 'private',
      consent: { status: 'not asked' },
    });
  });

  it('takes what is said for all where it has no column for it', () => {
    expect(post({}, { consent: 'given', how: 'spoken' }).post).toMatchObject({
      visibility: 'agreement',
      consent: { status: 'given', scope: ['this agreement', 'joint reviews'], how: 'spoken', endsOn: '2028-05-15' },
    });
    expect(post({}, { consent: 'given', readers: 'organisation' }).post).toMatchObject({
      visibility: 'organisation',
      consent: { scope: [] },
    });
  });

  it('goes no further than its own consent, and beyond the agreement by somebody else alone', () => {
    expect(post({ consent: 'given', consentScope: 'joint reviews' }).post.visibility).toBe('organisation');
    expect(post({ consent: 'given', visibility: 'Wider' }).post.visibility).toBe('agreement');
  });

  it('of a person who said no is refused, and told to be left out', () => {
    expect(post({ consent: 'No' }).faults.consent).toContain('Leave the row out');
    expect(post({ consent: 'maybe' }).faults.consent).toContain('given, not required or not asked');
  });

  it('says of every cell that cannot be read how to put it right', () => {
    const { faults } = post({
      kind: 'poem',
      happenedOn: 'soon',
      harm: 'perhaps',
      visibility: 'all',
      consentScope: 'x',
      namedAs: 'x',
    });
    expect(Object.keys(faults).sort()).toEqual(['consentScope', 'happenedOn', 'harm', 'kind', 'namedAs', 'visibility']);
  });
});

describe('A table’s rows', () => {
  const check = (rows: string[][], forAll: Partial<ForAll> = {}): CheckSheet => ({
    matching: ['text', 'perspective', null, 'consentEndsOn'],
    rows: rows.map((cells, index) => ({ at: index + 2, cells })),
    forAll: { ...FOR_ALL, ...forAll },
  });
  const rules = {
    idOf: (at: number) => `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    faultsOf: () => ({}),
    isHere: (text: string) => text === 'Told before.',
  };

  it('are good, or bad with row, column and sentence', () => {
    const { good, bad } = checkedRows(
      check([
        ['She came.', 'resident'],
        ['', 'resident'],
        ['He left.', ''],
        ['x'.repeat(20_001), 'resident', 'left out', 'soon'],
      ]),
      rules,
    );
    expect(good.map(({ at }) => at)).toEqual([2]);
    expect(bad).toEqual([
      { at: 3, faults: [{ field: 'text', says: 'Write what you saw or heard.' }] },
      { at: 4, faults: [{ field: 'perspective', says: 'Say whose view this is.' }] },
      {
        at: 5,
        faults: [
          { field: 'text', says: 'Keep this under 20000 characters.' },
          { field: 'consentEndsOn', says: 'This is no day. Write it as 2026-05-31 or 31/05/2026.' },
        ],
      },
    ]);
  });

  it('that tell the same story twice, or one that stands here already, are bad', () => {
    const { good, bad } = checkedRows(
      check([
        ['Same.', 'resident'],
        ['Same. ', 'resident'],
        ['Told before.', 'resident'],
      ]),
      rules,
    );
    expect(good.map(({ at }) => at)).toEqual([2]);
    expect(bad.map(({ faults }) => faults[0]?.says)).toEqual([
      'This is the same story as in row 2. Leave one of them out.',
      'You have posted this story here already. Leave the row out.',
    ]);
  });

  it('that leave their organisation are looked through for what may point to a person', () => {
    const told = [['Ring her on 07700 900123.', 'resident']];
    const setting = { today: '2026-05-15', known: [] };
    const pointing = (forAll: Partial<ForAll>) => pointingRows(checkedRows(check(told, forAll), rules).good, setting);
    expect(pointing({ consent: 'given' })).toEqual([{ at: 2, kinds: ['phone number'] }]);
    expect(pointing({})).toEqual([]);
  });
});
