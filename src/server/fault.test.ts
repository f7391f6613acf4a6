import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { faultOf } from './fault.ts';
import { PlainFailure } from './plain-failure.ts';

describe('What a log says of an error', () => {
  it('is its code and where it came from, and no word that a statement was sent with', () => {
    const cause = Object.assign(new Error('the connection was lost'), { code: 'CONNECTION_CLOSED' });
    const words = 'She had three letters\n    at the bottom of a drawer.\n    at home';
    const told = faultOf(new DrizzleQueryError('insert into "evidence" values ($1)', [words], cause));
    expect(told).toMatchObject({ fault: 'Error', code: 'CONNECTION_CLOSED', said: undefined });
    expect(told.at[0]).toContain('fault.test.ts');
    expect(JSON.stringify(told)).not.toMatch(/letters|drawer|home/);
  });

  it('is no word either where the message was changed later, or something else was thrown', () => {
    const error = new Error('She had three letters\n    in a drawer');
    error.message = 'Another.';
    expect(JSON.stringify(faultOf(error))).not.toMatch(/letters|drawer/);
    expect(faultOf('three letters')).toEqual({ fault: 'string', at: [] });
  });

  it('is the sentence of a failure that was written for the terminal', () => {
    expect(faultOf(new PlainFailure('Set PUBLIC_URL.'))).toMatchObject({ said: 'Set PUBLIC_URL.' });
  });
});
