import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { changeTyped } from './change-typed.ts';

const read = (kind: ChangeKind, typed: Record<string, string | string[]>, subjectId = 'subject') =>
  changeTyped(
    { id: 'c', kind, subjectId },
    {
      text: (field) => String(typed[field] ?? ''),
      all: (field) => [typed[field] ?? []].flat(),
    },
  );

describe('A change is read from its form', () => {
  it('with its words, its subject and nothing else', () => {
    expect(read('goal reworded', { text: 'A home.', why: '', because: ' ' }).change).toEqual({
      id: 'c',
      kind: 'goal reworded',
      subjectId: 'subject',
      put: { text: 'A home.', why: '' },
      because: ' ',
      expected: null,
    });
    expect(read('purpose reworded', { text: 'So that.' }).change.subjectId).toBeNull();
    expect(read('goal retired', { text: 'left over' }).change.put).toEqual({});
  });

  it('with pounds as pence, line by line', () => {
    const typed = {
      fromLineId: ['a', 'b'],
      toLineId: ['c', 'c'],
      perYear: ['£31,000', '15000.50'],
      fromMonth: '2026-04',
    };
    expect(read('money moved', typed, '').change).toMatchObject({
      subjectId: null,
      put: {
        moves: [
          { fromLineId: 'a', toLineId: 'c', perYear: 3_100_000 },
          { fromLineId: 'b', toLineId: 'c', perYear: 1_500_050 },
        ],
        fromMonth: '2026-04',
      },
    });
  });

  it('and an amount that cannot be read is a fault at its field', () => {
    expect(read('money moved', { fromLineId: ['a'], toLineId: ['c'], perYear: ['much'] }, '').faults).toEqual({
      'put.moves.0.perYear': 'Give an amount in pounds, such as 31,000.',
    });
    expect(read('total changed', { perYear: '' }).faults).toHaveProperty(['put.perYear']);
  });
});
