import { describe, expect, it } from 'vitest';
import type { Snapshot } from './snapshot.ts';
import { EMPTY_TERMS, USUAL_ENVELOPE } from './terms.ts';
import { unshownParts } from './unshown.ts';

const empty: Snapshot = {
  title: 'Keeping Home',
  place: 'Thornmere',
  startingPoint: { kind: 'a whole place', text: 'Thornmere' },
  purpose: 'A home.',
  period: { startsOn: '2024-04-01', endsOn: '2027-03-31' },
  paymentTerms: 'In advance',
  confidentiality: 'Open',
  reviewEveryMonths: 6,
  terms: EMPTY_TERMS,
  envelope: USUAL_ENVELOPE,
  parties: [],
  clauses: [],
  goals: [],
  questions: [],
  measures: [],
  moneyLines: [],
};

describe('What no clause shows', () => {
  it('is printed all the same where there is something in it', () => {
    const text = { ...empty, terms: { ...EMPTY_TERMS, redLines: ['Do no harm'] } };
    expect(unshownParts(text)).toEqual(['startingPoint', 'reviewRhythm', 'adaptationEnvelope', 'redLines']);
  });

  it('what a clause shows is not printed twice', () => {
    const clause = { id: 'c', section: 's', heading: 'h', text: 't', shows: 'startingPoint', oldTerm: null };
    expect(unshownParts({ ...empty, clauses: [clause] })).not.toContain('startingPoint');
  });
});
