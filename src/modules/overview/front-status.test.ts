import { describe, expect, it } from 'vitest';
import { frontStatus } from './front-status.ts';

const front = {
  id: 'a',
  status: 'active' as const,
  version: { number: '1.3', takesEffectOn: '2025-10-14' },
  today: '2026-05-15',
  endedAt: null,
  waiting: [] as { id: string; state: string }[],
  needs: [] as { kind: string; subjectId: string }[],
};
const said = (over: object) => frontStatus({ ...front, ...over }, (iso) => `[${iso}]`).map(({ words }) => words);
const signature = (subjectId: string) => ({ kind: 'signature asked', subjectId });
const version = { number: '1.0', takesEffectOn: '2026-06-01' };

describe('Where an agreement stands', () => {
  it('says which version holds, or from when it will', () => {
    expect(said({})).toEqual(['Version 1.3 holds.']);
    expect(said({ version })).toEqual(['Version 1.0 holds from [2026-06-01].']);
  });

  it('says how many signatures a change waits for, and how many proposals are open', () => {
    const waiting = [
      { id: 'd', state: 'waiting for signatures' },
      { id: 'e', state: 'open' },
      { id: 'f', state: 'open' },
    ];
    expect(said({ waiting, needs: [signature('d'), signature('d'), signature('x')] })).toEqual([
      'Version 1.3 holds.',
      'A change waits for two signatures.',
      'Two proposals are open.',
    ]);
    expect(said({ waiting: [waiting[0], { ...waiting[0], id: 'g' }] })).toContain('Two changes wait for signatures.');
  });

  it('a draft holds nothing; what is proposed waits for names', () => {
    expect(said({ status: 'draft', version: null })[0]).toContain('Nothing holds');
    expect(said({ status: 'proposed', version: null, needs: [signature('a')] })[0]).toContain('one signature.');
  });

  it('what ended says when, and stays', () => {
    expect(said({ status: 'ended', endedAt: '2026-05-01T10:00:00Z' })).toEqual([
      'It ended on [2026-05-01T10:00:00Z], in version 1.3. It stays to be read.',
    ]);
  });
});
