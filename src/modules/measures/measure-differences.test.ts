import { expect, it } from 'vitest';
import { type MeasureText, measureDifferences } from './measure-differences.ts';

const theirs: MeasureText = {
  name: 'Calls at night',
  unit: 'calls per month',
  kind: 'count',
  direction: 'decrease',
  purpose: 'Who is alone with it?',
  misleads: 'Falls when the line is busy.',
  source: 'Call log',
  ownerId: 'p1',
  dueDay: 20,
};

it('two wordings of a measure are told apart part by part, in words and not in codes', () => {
  const mine = { ...theirs, name: 'Calls after ten', kind: 'rate' as const, ownerId: 'p2', source: ' Call log ' };
  expect(measureDifferences(theirs, mine, (id) => (id === 'p1' ? 'Dev' : 'Sam'))).toEqual([
    { label: 'Name', theirs: 'Calls at night', mine: 'Calls after ten' },
    { label: 'Kind of number', theirs: 'A count', mine: 'A rate' },
    { label: 'Who posts it', theirs: 'Dev', mine: 'Sam' },
  ]);
});
