import { describe, expect, it } from 'vitest';
import { dueInWords, monthsDue } from './due.ts';

const series = {
  firstMonth: '2026-01',
  readings: [{ month: '2026-01' }, { month: '2026-03' }],
  dueDay: 20,
  today: '2026-05-15',
};

describe('Months that are due', () => {
  it('a month without a reading is due once it is over, and late after its day', () => {
    expect(monthsDue(series)).toEqual([
      { month: '2026-02', dueOn: '2026-03-20', late: true },
      { month: '2026-04', dueOn: '2026-05-20', late: false },
    ]);
  });

  it('on its day a month is not late yet', () => {
    expect(monthsDue({ ...series, today: '2026-05-20' }).at(-1)).toMatchObject({ month: '2026-04', late: false });
    expect(monthsDue({ ...series, today: '2026-05-21' }).at(-1)).toMatchObject({ month: '2026-04', late: true });
  });

  it('neither the month under way nor a measure yet to begin is due', () => {
    expect(monthsDue({ ...series, firstMonth: '2026-05', readings: [] })).toEqual([]);
    expect(monthsDue({ ...series, firstMonth: '2027-01', readings: [] })).toEqual([]);
  });

  it('nothing is due after the last month of a measure that was retired', () => {
    expect(monthsDue({ ...series, lastMonth: '2026-03' }).map(({ month }) => month)).toEqual(['2026-02']);
  });

  it('a due day in December falls in January', () => {
    expect(
      monthsDue({ firstMonth: '2025-12', readings: [], dueDay: 5, today: '2026-01-01' }).map(({ dueOn }) => dueOn),
    ).toEqual(['2026-01-05']);
  });
});

describe('What is due, in words', () => {
  it('names the month and its day', () => {
    const april = { month: '2026-04', dueOn: '2026-05-20', late: false };
    expect(dueInWords([])).toBeNull();
    expect(dueInWords([april])).toBe('April 2026 is not posted yet; it is due on 20 May 2026.');
    expect(dueInWords([{ ...april, late: true }])).toBe('April 2026 is not posted yet; it was due on 20 May 2026.');
  });

  it('counts several', () => {
    const due = monthsDue({ ...series, readings: [{ month: '2026-01' }] });
    expect(dueInWords(due.slice(0, 2))).toBe('Two months are not posted yet: February 2026 and March 2026.');
    expect(dueInWords(due)).toBe('Three months are not posted yet: the first February 2026, the last April 2026.');
  });
});
