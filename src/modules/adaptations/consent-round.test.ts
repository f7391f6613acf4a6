import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskedParty,
  type ConsentRound,
  type GivenPosition,
  type RaisedObjection,
  standing,
} from './consent-round.ts';
import { OBJECTION_ENDS, POSITIONS, type Position } from './vocabulary.ts';

const council: AskedParty = { id: 'council', side: 'commissioning' };
const foundation: AskedParty = { id: 'foundation', side: 'commissioning' };
const lantern: AskedParty = { id: 'lantern', side: 'providing' };
const advice: AskedParty = { id: 'advice', side: 'providing' };
const asked = [council, foundation, lantern, advice];

let turn = 0;
const given = (party: string, position: Position = 'consent'): GivenPosition => {
  turn += 1;
  return { id: `p${turn}`, partyId: party, position, at: new Date(turn * 1000).toISOString() };
};
const raised = (partyId: string, ended: RaisedObjection['ended'] = null, round = 1): RaisedObjection => ({
  partyId,
  round,
  ended,
});
const at = (positions: GivenPosition[], objections: RaisedObjection[] = [], round = 1) =>
  standing({ round, asked, positions, objections });
const everybody = () => asked.map(({ id }) => given(id));

describe('A consent round', () => {
  it('passes once every signing party has consented, and names whom it waits for until then', () => {
    expect(at([given('council'), given('lantern')])).toMatchObject({
      passes: false,
      waitsFor: ['foundation', 'advice'],
    });
    expect(at(everybody())).toMatchObject({ passes: true, waitsFor: [] });
  });

  it('is passed by a party that stands aside', () => {
    expect(at([...everybody().slice(1), given('council', 'stand aside')]).passes).toBe(true);
  });

  it('is blocked by an open objection, also one of an earlier text', () => {
    expect(at([...everybody().slice(1), given('council', 'objection')], [raised('council')])).toMatchObject({
      passes: false,
      objecting: ['council'],
    });
    expect(at(everybody(), [raised('council', null, 1)], 2).passes).toBe(false);
  });

  it('counts a party’s latest position, but another signatory cannot consent in the place of one whose objection is open', () => {
    const positions = [...everybody(), given('lantern', 'objection'), given('lantern', 'consent')];
    expect(at(positions, [raised('lantern')])).toMatchObject({ passes: false, objecting: ['lantern'] });
    expect(at(positions, [raised('lantern', 'withdrawn')]).passes).toBe(true);
  });

  it('asks a party again whose objection was withdrawn', () => {
    const positions = [...everybody(), given('lantern', 'objection')];
    expect(at(positions, [raised('lantern', 'withdrawn')])).toMatchObject({ passes: false, waitsFor: ['lantern'] });
  });

  it('waits for the text that an objection was worked into, and that text asks everybody', () => {
    const positions = [...everybody(), given('lantern', 'objection'), given('lantern')];
    expect(at(positions, [raised('lantern', 'worked in')])).toMatchObject({ passes: false, awaitsText: true });
    expect(at([], [raised('lantern', 'worked in')], 2).waitsFor).toHaveLength(4);
    expect(at(everybody(), [raised('lantern', 'worked in')], 2).passes).toBe(true);
  });

  it('hears partners and is never blocked by them', () => {
    const positions = [...everybody(), given('voices', 'objection')];
    expect(at(positions, [raised('voices')])).toMatchObject({ passes: true, objecting: [] });
  });

  it('shows the commissioning side’s positions once all other signing parties have answered, in whatever way', () => {
    expect(at([given('council'), given('foundation'), given('lantern')]).shown).toBe(false);
    expect(at([given('lantern'), given('advice', 'objection')], [raised('advice')]).shown).toBe(true);
  });

  it('of nobody passes nothing', () => {
    expect(standing({ round: 1, asked: [], positions: [], objections: [] }).passes).toBe(false);
  });
});

const anyRound: fc.Arbitrary<ConsentRound> = fc.record({
  round: fc.integer({ min: 1, max: 3 }),
  asked: fc.constant(asked),
  positions: fc
    .array(
      fc.tuple(fc.constantFrom('council', 'foundation', 'lantern', 'advice', 'voices'), fc.constantFrom(...POSITIONS)),
      {
        maxLength: 12,
      },
    )
    .map((all) => all.map(([party, position]) => given(party, position))),
  objections: fc.array(
    fc.record({
      partyId: fc.constantFrom('council', 'foundation', 'lantern', 'advice', 'voices'),
      round: fc.integer({ min: 1, max: 3 }),
      ended: fc.constantFrom(null, ...OBJECTION_ENDS),
    }),
    { maxLength: 4 },
  ),
});

describe('Whatever is said in a round', () => {
  it('nothing passes with an open objection of a signing party, or without one of them', () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const { passes } = standing(round);
        const isOpen = round.objections.some((o) => o.ended === null && o.partyId !== 'voices');
        const isMissing = asked.some(({ id }) => !round.positions.some((p) => p.partyId === id));
        return !passes || (!isOpen && !isMissing);
      }),
    );
  });

  it('the order in which it is read changes nothing', () => {
    fc.assert(
      fc.property(
        anyRound.chain((round) =>
          fc.tuple(
            fc.constant(round),
            fc.shuffledSubarray([...round.positions], { minLength: round.positions.length }),
            fc.shuffledSubarray([...round.objections], { minLength: round.objections.length }),
          ),
        ),
        ([round, positions, objections]) => {
          expect(standing({ ...round, positions, objections })).toEqual(standing(round));
        },
      ),
    );
  });

  it('the order in which parties speak once each changes nothing', () => {
    const spoken = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...asked.map(({ id }) => id)), fc.constantFrom(...POSITIONS)),
      {
        selector: ([party]) => party,
      },
    );
    fc.assert(
      fc.property(
        spoken.chain((acts) => fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length }))),
        ([acts, shuffled]) => {
          const stand = (order: typeof acts) =>
            at(
              order.map(([party, position]) => given(party, position)),
              order.filter(([, position]) => position === 'objection').map(([party]) => raised(party)),
            );
          expect(stand(shuffled)).toEqual(stand(acts));
        },
      ),
    );
  });

  it('what partners say changes nothing', () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const without = {
          ...round,
          positions: round.positions.filter((p) => p.partyId !== 'voices'),
          objections: round.objections.filter((o) => o.partyId !== 'voices'),
        };
        expect(standing(round)).toEqual(standing(without));
      }),
    );
  });

  it('the sides differ in one thing alone: whose positions wait to be shown', () => {
    const swapped = asked.map((party) => ({
      ...party,
      side: party.side === 'commissioning' ? ('providing' as const) : ('commissioning' as const),
    }));
    fc.assert(
      fc.property(anyRound, (round) => {
        const { shown: _a, ...one } = standing(round);
        const { shown: _b, ...other } = standing({ ...round, asked: swapped });
        expect(other).toEqual(one);
      }),
    );
  });
});
