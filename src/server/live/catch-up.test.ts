import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatchUp } from './catch-up.ts';

describe('Catching up', () => {
  it('tells what was heard of while it was still reading', async () => {
    let stored = 2;
    const reading = Promise.withResolvers<void>();
    const room = new CatchUp(1, async (after) => {
      const number = stored;
      if (after === 1) await reading.promise;
      return { number };
    });
    const told: number[] = [];
    const tell = ({ number }: { number: number }) => void told.push(number);
    const first = room.hear(2, tell);
    stored = 3;
    await room.hear(3, tell);
    reading.resolve();
    await first;
    expect([room.at, told]).toEqual([3, [2, 3]]);
  });

  it('asks once where nobody knows how far it is, and rests', async () => {
    let asked = 0;
    const room = new CatchUp(4, async () => {
      asked += 1;
      return { number: 4 };
    });
    await room.hear(Number.MAX_SAFE_INTEGER, () => expect.unreachable());
    expect([room.at, asked]).toEqual([4, 1]);
  });

  it('ends where the number is and tells every step once, whenever it hears of what', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 30 }), async (pauses) => {
        let stored = 0;
        const told: number[] = [];
        const room = new CatchUp(0, async () => {
          const number = stored;
          for (let n = 0; n < (pauses[number % pauses.length] ?? 0); n += 1) await Promise.resolve();
          return { number };
        });
        const all: Promise<void>[] = [];
        for (const pause of pauses) {
          stored += 1;
          all.push(room.hear(stored, ({ number }) => void told.push(number)));
          for (let n = 0; n < pause; n += 1) await Promise.resolve();
        }
        await Promise.all(all);
        expect([room.at, told.at(-1)]).toEqual([stored, stored]);
        expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
      }),
    );
  });
});
