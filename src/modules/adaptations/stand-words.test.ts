import { expect, it } from 'vitest';
import { stepsOf } from './stand-words.ts';

const now = (decision: Partial<Parameters<typeof stepsOf>[0]>) =>
  stepsOf({ state: 'open', variation: null, version: null, makesVersion: true, isLookedAt: false, ...decision })
    .map(({ words, state }) => (state === 'now' ? `>${words}` : state === 'done' ? `*${words}` : words))
    .join(' · ');

it('A proposal says which steps it has taken and which it will', () => {
  expect(now({})).toBe('*Put forward · >Consent round · In force as a new version · Looked at again');
  expect(now({ state: 'waiting for signatures', variation: {} })).toBe(
    '*Put forward · *Consent round · >Signed by every party · In force as a new version · Looked at again',
  );
  expect(now({ state: 'agreed', version: '1.3' })).toBe(
    '*Put forward · *Consent round · *In force as version 1.3 · >Looked at again',
  );
  expect(now({ state: 'agreed', makesVersion: false, isLookedAt: true })).toBe(
    '*Put forward · *Consent round · *In force · *Looked at again',
  );
});

it('A proposal that rests or was withdrawn is under way nowhere', () => {
  for (const state of ['resting', 'withdrawn'] as const) expect(now({ state })).not.toContain('>');
});
