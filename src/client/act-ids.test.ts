import { describe, expect, it } from 'vitest';
import { ActIds } from './act-ids.ts';

describe('The id of an act', () => {
  it('stays for the same input until the act was done, so that a retry is the same act', () => {
    const ids = new ActIds();
    const id = ids.idFor({ text: 'a' });
    expect(ids.idFor({ text: 'a' })).toBe(id);
    ids.done();
    expect(ids.idFor({ text: 'a' })).not.toBe(id);
  });

  it('is another one when the input changed', () => {
    const ids = new ActIds();
    const first = ids.idFor({ text: 'a' });
    expect(ids.idFor({ text: 'b' })).not.toBe(first);
  });
});
