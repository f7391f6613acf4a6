import { describe, expect, it } from 'vitest';
import { placingFault } from './placing.ts';

describe('Placing a story into another agreement', () => {
  it('needs a yes for other agreements, once people outside its organisation read it there', () => {
    const told = { status: 'given' as const, scope: ['this agreement' as const, 'joint reviews' as const] };
    expect(placingFault(told, 'agreement')).toContain('Ask them about others first');
    expect(placingFault(told, 'organisation')).toBeNull();
    expect(placingFault({ ...told, scope: ['other agreements'] }, 'agreement')).toBeNull();
  });

  it('needs no yes where nobody is in it, and any yes where somebody is', () => {
    expect(placingFault({ status: 'not required', scope: [] }, 'agreement')).toBeNull();
    expect(placingFault({ status: 'not asked', scope: [] }, 'organisation')).toContain('Ask the person first');
  });
});
