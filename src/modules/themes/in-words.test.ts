import { expect, it } from 'vitest';
import { agreementInWords, storiesInWords } from './in-words.ts';

it('a theme runs in so many stories, and a small number is not told', () => {
  expect(storiesInWords({ is: 'count', count: 12 }, 5)).toBe('in 12 stories');
  expect(storiesInWords({ is: 'count', count: 1 }, 0)).toBe('in one story');
  expect(storiesInWords({ is: 'few' }, 5)).toBe('in fewer than 5 stories');
  expect(storiesInWords({ is: 'count', count: 0 }, 5)).toBe('in no story yet');
});

it('how far two agree is a sentence with both names', () => {
  const between = ['Dev', 'Sam'] as const;
  expect(agreementInWords({ both: 3, onlyOne: 1, onlyOther: 0 }, between)).toBe(
    '3 passages were marked by both; 1 only Dev.',
  );
  expect(agreementInWords({ both: 0, onlyOne: 1, onlyOther: 2 }, between)).toBe(
    'No passage was marked by both; 1 only Dev, 2 only Sam.',
  );
  expect(agreementInWords({ both: 1, onlyOne: 0, onlyOther: 0 }, between)).toBe('One passage was marked by both.');
});
