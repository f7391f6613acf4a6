import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace, leftOf, NO_TIME, paused, resumed, saidAtMark, serverAhead, started, withMore } from './timer.ts';

const NOW = '2026-05-15T10:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const ms = (seconds: number) => Date.parse(at(seconds));

describe('A stage’s time', () => {
  it('runs on the server’s clock, stands still while paused and goes on from there', () => {
    const running = started(10, NOW);
    expect(leftOf(running, ms(400))).toBe(200_000);
    const still = paused(running, at(400));
    expect(leftOf(still, ms(900))).toBe(200_000);
    expect(leftOf(resumed(still, at(900)), ms(950))).toBe(150_000);
  });

  it('paused twice or gone on twice is the same once', () => {
    const still = paused(started(10, NOW), at(5));
    expect(paused(still, at(9))).toBe(still);
    const running = resumed(still, at(20));
    expect(resumed(running, at(30))).toBe(running);
  });

  it('grows by a whole minute, also when it has run out, and while it stands still', () => {
    expect(leftOf(withMore(started(1, NOW), 1, at(300)), ms(300))).toBe(60_000);
    expect(leftOf(withMore(paused(started(2, NOW), at(60)), 1, at(300)), ms(900))).toBe(120_000);
    expect(leftOf(withMore(NO_TIME, 5, NOW), ms(0))).toBe(300_000);
  });

  it('never grows past a day, nor below nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 20 }), (steps) => {
        const timer = steps.reduce((before, minutes) => withMore(before, minutes, NOW), started(10, NOW));
        const left = leftOf(timer, ms(0)) as number;
        return left >= 0 && left <= 24 * 3600_000;
      }),
    );
  });

  it('is told in minutes and seconds, and zero means zero', () => {
    expect([200_000, 60_000, 59_001, 1, 0, -5000].map(clockFace)).toEqual([
      '3:20',
      '1:00',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
    ]);
  });

  it('is said aloud at one minute and at the end, each once, however often one looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1 }), (steps) => {
        let left = 150_000;
        const said = steps.flatMap((step) => {
          const before = left;
          left -= step;
          return saidAtMark(before, left) ?? [];
        });
        expect(new Set(said).size).toBe(said.length);
        expect(said.includes('The time is over.')).toBe(left <= 0);
      }),
    );
  });
});

describe('The server’s clock', () => {
  it('is read from the sample with the shortest way, and two screens differ by less than half of both ways', () => {
    const sample = fc.record({ out: fc.integer({ min: 0, max: 2000 }), back: fc.integer({ min: 0, max: 2000 }) });
    fc.assert(
      fc.property(fc.integer(), fc.array(sample, { minLength: 1, maxLength: 8 }), (ahead, ways) => {
        const samples = ways.map(({ out, back }, nth) => {
          const askedAt = nth * 5000;
          return { askedAt, serverAt: askedAt + out + ahead, heardAt: askedAt + out + back };
        });
        const shortest = Math.min(...ways.map(({ out, back }) => out + back));
        expect(Math.abs(serverAhead(samples) - ahead)).toBeLessThanOrEqual(shortest / 2);
      }),
    );
  });

  it('is taken for ours before anything was heard', () => {
    expect(serverAhead([])).toBe(0);
  });
});
