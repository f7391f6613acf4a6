import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheetAside } from '#/server/sheets/read-aside.ts';

const csv = new TextEncoder().encode('Story\nShe came.');

describe('The thread in which a file is read', () => {
  it('answers with the table, or with the reason why there is none', async () => {
    expect((await readSheetAside(csv)).rows).toHaveLength(1);
    await expect(readSheetAside(new TextEncoder().encode('Story'))).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('is ended when a file takes too long, and the next one is read', async () => {
    const slow = zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000).fill(60) }, { level: 1 });
    await expect(readSheetAside(slow, 1)).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('takes too long'),
    });
    expect((await readSheetAside(csv)).rows).toHaveLength(1);
  }, 60_000);

  it('is one of few: who comes while others are at it waits', async () => {
    const both = [readSheetAside(csv), readSheetAside(csv)];
    await expect(readSheetAside(csv)).rejects.toMatchObject({ code: 'LIMIT' });
    expect(await Promise.all(both)).toHaveLength(2);
    expect((await readSheetAside(csv)).rows).toHaveLength(1);
  });
});
