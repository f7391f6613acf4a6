import { describe, expect, it } from 'vitest';
import { audienceOf, isWider } from './visibility.ts';
import { VISIBILITIES } from './vocabulary.ts';

describe('Who may read a piece', () => {
  it('goes from its author to everybody, one step at a time', () => {
    for (const [at, one] of VISIBILITIES.entries())
      for (const [place, other] of VISIBILITIES.entries()) expect(isWider(one, other)).toBe(at > place);
  });

  it('those who may not read a piece do not hear of acts on it', () => {
    const piece = { authorId: 'dev', organisationId: 'lantern' };
    expect(audienceOf({ ...piece, visibility: 'private' })).toEqual({ onlyPersonId: 'dev' });
    expect(audienceOf({ ...piece, visibility: 'organisation' })).toEqual({ onlyOrganisationId: 'lantern' });
    expect(audienceOf({ ...piece, visibility: 'agreement' })).toEqual({});
    expect(audienceOf({ ...piece, visibility: 'wider' })).toEqual({});
  });
});
