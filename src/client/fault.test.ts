import { describe, expect, it } from 'vitest';
import { faultOf, NOT_SAVED } from './fault.ts';

const told = (accord: object, message = 'Said by the server.') =>
  Object.assign(new Error(message), { data: { accord: { details: {}, requestId: 'r', ...accord } } });

describe('What a failed act says', () => {
  it('without an answer of ours nothing was saved, and the words are still here', () => {
    for (const error of [new TypeError('fetch failed'), new Error('Unexpected token <'), { message: '' }])
      expect(faultOf(error, '/here')).toEqual({ code: 'NETWORK', message: NOT_SAVED, fields: {} });
  });

  it('what is wrong stands at its field', () => {
    const error = told({ code: 'INVALID', details: { fields: { text: 'Write the question.' } } });
    expect(faultOf(error, '/here')).toMatchObject({ code: 'INVALID', fields: { text: 'Write the question.' } });
  });

  it('who is not signed in is led to sign in and back', () => {
    expect(faultOf(told({ code: 'UNAUTHENTICATED' }), '/here?a=b').signIn).toBe('/sign-in?to=%2Fhere%3Fa%3Db');
  });

  it('who was overtaken is shown what is stored now', () => {
    const error = told({ code: 'STALE', details: { current: { text: 'theirs' } } });
    expect(faultOf(error, '/here')).toMatchObject({ code: 'STALE', current: { text: 'theirs' } });
  });
});
