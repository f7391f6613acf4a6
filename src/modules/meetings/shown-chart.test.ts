import { describe, expect, it } from 'vitest';
import { chartOf } from './shown-chart.ts';

describe('A chart that is put before a room', () => {
  it('is what is drawn and said of it, whatever else is known of the measure', () => {
    const chart = {
      id: 'measure',
      name: 'Households passed on',
      unit: 'households per month',
      kind: 'count' as const,
      direction: 'decrease' as const,
      misleads: 'A quiet month at the desk.',
      readings: [{ month: '2026-01', value: 9 }],
      rebases: [{ fromMonth: '2026-02' }],
      definitions: [{ fromMonth: '2026-01', fixAfterPoints: 12 }],
    };
    const [reading, rebase, definition] = [chart.readings[0], chart.rebases[0], chart.definitions[0]];
    const whole = {
      ...chart,
      owner: 'Sam',
      corrections: [{ by: 'Rosa', reason: 'Miscounted.' }],
      annotations: [{ by: 'Dev', text: 'The letters stopped.' }],
      readings: [{ ...reading, postedBy: 'Sam', note: 'Late.' } as never],
      rebases: [{ ...rebase, reason: 'We changed the form.' } as never],
      definitions: [{ ...definition, agreementVersion: '1.0' } as never],
    };
    expect(chartOf(whole)).toEqual(chart);
  });
});
