import { describe, expect, it } from 'vitest';
import { valueTyped } from './value-typed.ts';

const typed = (fields: Record<string, string>) => (field: string) => fields[field] ?? '';

describe('A reading as it is typed', () => {
  it('is one number, or two for a share of a whole', () => {
    expect(valueTyped('count', typed({ value: '1,204', numerator: '3' }))).toMatchObject({ given: { value: 1204 } });
    expect(valueTyped('proportion', typed({ numerator: '21', denominator: '31' }))).toMatchObject({
      given: { numerator: 21, denominator: 31 },
    });
  });

  it('names each field that cannot be read, and leaves a missing one to the server', () => {
    expect(valueTyped('proportion', typed({ numerator: 'some', denominator: '3,1' })).fields).toEqual({
      numerator: expect.stringContaining('figures'),
      denominator: expect.stringContaining('figures'),
    });
    expect(valueTyped('median', typed({}))).toEqual({ given: { value: null }, fields: null });
  });
});
