import { describe, expect, it } from 'vitest';
import { measureTyped } from './measure-typed.ts';

const form = (fields: Record<string, string>, goalIds: string[] = []) =>
  measureTyped(
    (field) => fields[field] ?? '',
    () => goalIds,
  );

describe('A measure as it is typed', () => {
  it('left empty it is due on the 20th, and its limits are drawn from all readings', () => {
    expect(form({})).toMatchObject({ fields: {}, measure: { dueDay: 20, fixAfterPoints: null, rounding: 'none' } });
  });

  it('only a share of a whole is rounded', () => {
    expect(form({ kind: 'proportion', rounding: 'yes' }).measure.rounding).toBe('whole per cent');
    expect(form({ kind: 'count', rounding: 'yes' }).measure.rounding).toBe('none');
  });

  it('a day or a number of readings that cannot be is told at its field', () => {
    for (const dueDay of ['0', '29', '2.5', 'the last']) expect(form({ dueDay }).fields).toHaveProperty('dueDay');
    for (const fixAfterPoints of ['1', '121', 'twelve']) {
      expect(form({ fixAfterPoints }).fields).toHaveProperty('fixAfterPoints');
    }
    expect(form({ dueDay: '28', fixAfterPoints: '12' }, ['g'])).toMatchObject({
      fields: {},
      measure: { dueDay: 28, fixAfterPoints: 12, goalIds: ['g'] },
    });
  });
});
