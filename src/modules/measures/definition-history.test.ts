import { describe, expect, it } from 'vitest';
import { definitionHistory } from './definition-history.ts';

const definition = { fixAfterPoints: null, rounding: 'none', agreementVersion: '1.0' };

describe('The history of a definition', () => {
  it('tells definitions and agreed new limits together, the newest first', () => {
    const turns = definitionHistory(
      [
        { ...definition, fromMonth: '2024-04' },
        { ...definition, fromMonth: '2025-10', agreementVersion: '1.3' },
      ],
      [{ fromMonth: '2025-02', reason: 'Talk first in every ward.', adaptationId: 'a7' }],
    );
    expect(turns.map(({ fromMonth, what }) => [fromMonth, what])).toEqual([
      ['2025-10', 'New definition'],
      ['2025-02', 'New limits, agreed'],
      ['2024-04', 'First definition'],
    ]);
    expect(turns[1]).toMatchObject({
      words: ['Talk first in every ward.'],
      adaptationId: 'a7',
      agreementVersion: null,
    });
  });

  it('says from which readings limits are drawn, and how a share is rounded', () => {
    const [turn] = definitionHistory(
      [{ ...definition, fromMonth: '2024-04', fixAfterPoints: 12, rounding: 'whole per cent' }],
      [],
    );
    expect(turn?.words).toEqual([
      'Limits are drawn from the first twelve readings and then held.',
      'A reading is rounded to whole per cent.',
    ]);
  });
});
