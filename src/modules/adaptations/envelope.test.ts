import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aChange, moving, someFacts } from '../../../tests/support/agreed-facts.ts';
import { reasonForVariation, yearBegins } from './envelope.ts';

describe('The adaptation envelope', () => {
  it('holds what the parties said they may change by consent alone', () => {
    const changes = [
      aChange('goal reworded', { text: 'Another', why: null }, 'home'),
      aChange('practice changed', { was: 'Ring', text: 'Text, then ring' }),
      moving(42_000, 'enforce', 'talk'),
    ];
    expect(reasonForVariation(changes, someFacts())).toBeNull();
    expect(reasonForVariation([], someFacts())).toBeNull();
  });

  it('says in words why a change asks for signatures', () => {
    expect(reasonForVariation([aChange('purpose reworded', { text: 'Another' })], someFacts())).toBe(
      'Rewording the purpose asks for signatures as well as consent.',
    );
  });

  it('says how much money is too much', () => {
    expect(reasonForVariation([moving(46_000, 'enforce', 'talk')], someFacts())).toBe(
      '£46,000 is 11% of the year’s £420,000 and so above the 10% that may move by consent alone.',
    );
  });

  it('never calls a sum above the limit by the limit’s own percentage', () => {
    expect(reasonForVariation([moving(42_100, 'enforce', 'talk')], someFacts())).toContain('10.02% of the year’s');
  });

  it('counts what moved by consent alone in the same year of the agreement, and no other year', () => {
    const facts = { ...someFacts(), moved: [{ fromMonth: '2025-05', perYear: 1_800_000 }] };
    expect(reasonForVariation([moving(30_000, 'enforce', 'talk', '2026-04')], facts)).toBeNull();
    expect(reasonForVariation([moving(30_000, 'enforce', 'talk', '2026-03')], facts)).toBe(
      'With the £18,000 already moved in the year from 1 April 2025, £30,000 makes 11% of the year’s £420,000 and so above the 10% that may move by consent alone.',
    );
  });

  it('asks for signatures for any move where the parties left money out of it', () => {
    const facts = someFacts();
    facts.text.envelope = { ...facts.text.envelope, inside: [] };
    expect(reasonForVariation([moving(1, 'enforce', 'talk')], facts)).toBe(
      'Moving money between lines asks for signatures as well as consent.',
    );
  });

  it('draws the line at the share exactly, however the sum is split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }), (one, other) => {
        const moves =
          other === 0
            ? [moving(one, 'enforce', 'talk')]
            : [moving(one, 'enforce', 'talk'), moving(other, 'shelter', 'talk')];
        return (reasonForVariation(moves, someFacts()) === null) === one + other <= 42_000;
      }),
    );
  });
});

it('An agreement’s year begins in the month it started in', () => {
  expect(['2024-04', '2025-03', '2025-04', '2026-12'].map((month) => yearBegins('2024-04-01', month))).toEqual([
    '2024-04',
    '2024-04',
    '2025-04',
    '2026-04',
  ]);
});
