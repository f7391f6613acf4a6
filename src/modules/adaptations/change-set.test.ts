import { describe, expect, it } from 'vitest';
import { hashOf } from '#/lib/hash.ts';
import type { MeasureFacts } from '#/modules/measures/schema.ts';
import { aChange, moving, someFacts } from '../../../tests/support/agreed-facts.ts';
import { drawChanges, nextVersion, saysTheSame, signedText, subjectsOf, touchTheSame } from './change-set.ts';
import type { ProposedChange } from './changes.ts';

const draw = (...changes: ProposedChange[]) => drawChanges(changes, someFacts());
const words = (change: ProposedChange) => {
  const [drawn] = draw(change).changes;
  return drawn && [drawn.from, drawn.to];
};
const faultOf = (change: ProposedChange) => draw(change).faults[0];

const measure: MeasureFacts = {
  name: 'Referrals',
  unit: 'referrals a month',
  kind: 'count',
  direction: 'decrease',
  purpose: 'To see the cliff edge.',
  misleads: 'Policy moves it too.',
  source: 'The council',
  ownerId: 'huw',
  dueDay: 20,
  goalIds: ['home'],
  fixAfterPoints: null,
  rounding: 'none',
  countsPeople: false,
  fromMonth: '2026-06',
};

describe('A change says in words what it said and what it would say', () => {
  it('a goal by its wording, and by its why where that alone changes', () => {
    expect(words(aChange('goal reworded', { text: 'People keep a home.', why: null }, 'home'))).toEqual([
      'Households keep their tenancy.',
      'People keep a home.',
    ]);
    const why = aChange('goal reworded', { text: 'Households keep their tenancy.', why: 'Because.' }, 'home');
    expect(words(why)).toEqual(['Why it matters: A home is a beginning.', 'Why it matters: Because.']);
  });

  it('money by its lines', () => {
    expect(
      words(
        aChange('money moved', {
          fromMonth: '2026-04',
          moves: [
            { fromLineId: 'enforce', toLineId: 'talk', perYear: 3_100_000 },
            { fromLineId: 'shelter', toLineId: 'talk', perYear: 1_500_000 },
          ],
        }),
      ),
    ).toEqual([
      '£31,000 a year in Enforcement and £15,000 a year in Temporary accommodation',
      '£46,000 a year in Community conversations, from April 2026',
    ]);
    expect(words(aChange('total changed', { perYear: 16_000_000, payerId: 'foundation' }, 'talk'))).toEqual([
      'Community conversations: £150,000 a year, of £420,000 in all',
      'Community conversations: £160,000 a year, of £430,000 in all; Foundation pays £10,000 more',
    ]);
  });

  it('a measure’s limits by the month they are drawn from', () => {
    expect(words(aChange('measure rebased', { fromMonth: '2025-02' }, 'referrals'))).toEqual([
      'Limits from all months since April 2024',
      'Limits drawn anew from February 2025',
    ]);
  });

  it('the end date and who signs', () => {
    expect(words(aChange('end date changed', { date: '2028-03-31' }))).toEqual([
      'The agreement ends on 31 March 2027',
      'The agreement ends on 31 March 2028',
    ]);
    expect(words(aChange('signatory removed', {}, 'foundation party'))?.[1]).toBe(
      'Foundation takes part and no longer signs',
    );
  });
});

describe('A change is refused at its field', () => {
  it.each<[string, ProposedChange, string, string]>([
    ['the same words', aChange('purpose reworded', { text: someFacts().text.purpose }), 'text', 'said already'],
    ['a goal that is gone', aChange('goal retired', {}, 'elsewhere'), 'subjectId', 'not in the agreement'],
    ['a clause with a part under it', aChange('clause removed', {}, 'what for'), 'subjectId', 'cannot go'],
    [
      'the purpose as a clause',
      aChange('clause reworded', { text: 'x', heading: null }, 'what for'),
      'subjectId',
      'purpose',
    ],
    [
      'a goal elsewhere',
      aChange('question added', { text: 'Why?', goalId: 'elsewhere' }),
      'goalId',
      'not in the agreement',
    ],
    ['more than a line has', moving(90_000, 'enforce', 'talk'), 'moves', 'Enforcement has £78,000 a year'],
    ['a line to itself', moving(1, 'talk', 'talk'), 'moves', 'to another one'],
    [
      'a payer with less',
      aChange('total changed', { perYear: 0, payerId: 'foundation' }, 'talk'),
      'payerId',
      'pays £50,000',
    ],
    ['a day gone by', aChange('end date changed', { date: '2026-05-14' }), 'date', 'still to come'],
    ['the same day', aChange('end date changed', { date: '2027-03-31' }), 'date', 'already'],
    ['one who signs', aChange('signatory added', {}, 'council party'), 'subjectId', 'signs already'],
    [
      'nobody to sign',
      aChange('signatory added', {}, 'voices party'),
      'subjectId',
      'Make one of its people a signatory',
    ],
    ['the last of a side', aChange('signatory removed', {}, 'lantern party'), 'subjectId', 'the last of its side'],
    ['an owner from outside', aChange('measure added', { ...measure, ownerId: 'x' }), 'ownerId', 'contributes'],
    [
      'an early definition',
      aChange('measure changed', { ...measure, fromMonth: '2024-04' }, 'referrals'),
      'fromMonth',
      'later month',
    ],
    [
      'limits before the start',
      aChange('measure rebased', { fromMonth: '2024-04' }, 'referrals'),
      'fromMonth',
      'read since',
    ],
  ])('%s', (_, change, field, said) => {
    expect(faultOf(change)).toMatchObject({ at: 0, field, words: expect.stringContaining(said) });
  });

  it('one thing changed twice in one proposal', () => {
    const twice = draw(
      aChange('goal reworded', { text: 'People keep a home.', why: null }, 'home'),
      aChange('goal retired', {}, 'home'),
    );
    expect(twice.faults).toEqual([{ at: 1, field: 'subjectId', words: expect.stringContaining('twice') }]);
  });
});

describe('Two change sets', () => {
  const goal = aChange('goal reworded', { text: 'Another', why: null }, 'home');

  it('are in each other’s way where they touch one subject', () => {
    expect(touchTheSame([goal], [aChange('goal retired', {}, 'home')])).toBe(true);
    expect(touchTheSame([moving(1, 'enforce', 'talk')], [moving(1, 'shelter', 'talk')])).toBe(true);
    expect(touchTheSame([goal], [moving(1, 'enforce', 'talk')])).toBe(false);
  });

  it('never are where they add something new or change a practice', () => {
    const added = aChange('goal added', { text: 'New', why: 'Why' });
    expect(subjectsOf(added)).toEqual([]);
    expect(touchTheSame([added], [added])).toBe(false);
  });

  it('hash alike where they say the same, whatever else was decided since', () => {
    const { changes } = draw(goal);
    const round = { round: 1, text: 'Reword', conditions: [], changes };
    const again = { ...round, changes: changes.map((change) => ({ ...change, id: 'other', because: 'E1' })) };
    expect(hashOf(signedText('d', again))).toBe(hashOf(signedText('d', round)));
    for (const other of [{ conditions: ['Only in May'] }, { text: 'Rephrase' }, { round: 2 }])
      expect(hashOf(signedText('d', { ...round, ...other }))).not.toBe(hashOf(signedText('d', round)));
    expect(saysTheSame(round, again)).toBe(true);
    expect(saysTheSame(round, { ...round, conditions: ['Only in May'] })).toBe(false);
  });
});

it('A version is numbered when it is adopted, one after the one in force', () => {
  expect(nextVersion({ major: 1, minor: 9 })).toEqual({ major: 1, minor: 10 });
});
