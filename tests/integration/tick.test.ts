import { describe, expect, it } from 'vitest';
import { tick } from '#/server/tick.ts';
import { NOW } from '../support/world.ts';

describe('The minute’s round', () => {
  it('does every job in order, each told the same moment; one that fails stops no other', async () => {
    const done: string[] = [];
    const job = (name: string) => ({ name, run: async (now: string) => void done.push(`${name} ${now}`) });
    const failing = { name: 'failing', run: () => Promise.reject(new Error('It does not work.')) };
    expect(await tick([job('first'), failing, job('last')], NOW)).toBe(true);
    expect(done).toEqual([`first ${NOW}`, `last ${NOW}`]);
  });

  it('is one process’s at a time, and free again afterwards', async () => {
    const begun = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const slow = {
      name: 'slow',
      run: () => {
        begun.resolve();
        return finish.promise;
      },
    };
    const first = tick([slow], NOW);
    await begun.promise;
    const others: string[] = [];
    const other = { name: 'other', run: async () => void others.push('ran') };
    expect(await tick([other], NOW)).toBe(false);
    finish.resolve();
    expect(await first).toBe(true);
    expect(await tick([other], NOW)).toBe(true);
    expect(others).toEqual(['ran']);
  });
});
