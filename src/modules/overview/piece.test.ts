import { describe, expect, it } from 'vitest';
import { usesInWords, wasTold } from './piece.ts';

describe('A piece of evidence away from its own page', () => {
  it('a view at work is its author’s own, what others lived was told', () => {
    expect(wasTold({ kind: 'observation', perspective: 'commissioner' })).toBe(false);
    expect(wasTold({ kind: 'story', perspective: 'resident' })).toBe(true);
    expect(wasTold({ kind: 'peer research', perspective: 'people with lived experience' })).toBe(true);
  });

  it('a reflection is its author’s own, whatever the view', () => {
    expect(wasTold({ kind: 'reflection', perspective: 'resident' })).toBe(false);
  });

  it('says the widest use alone where it is public, else all of them', () => {
    expect(usesInWords(['this agreement', 'joint reviews', 'public learning'])).toBe('May be shared in public');
    expect(usesInWords(['this agreement', 'joint reviews'])).toBe('For partners and reviews');
    expect(usesInWords(['this agreement', 'joint reviews', 'other agreements'])).toBe(
      'For partners, reviews and other agreements',
    );
    expect(usesInWords(['joint reviews'])).toBe('For reviews');
    expect(usesInWords([])).toBe('For nobody else');
  });
});
