import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import type { Served } from '#/server/main.ts';
import { startSession } from '#/server/sessions.ts';
import { aServer } from '../support/browser.ts';
import { as, aWorld, type TestPerson } from '../support/world.ts';

let server: Served;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const story = (agreementId: string) => ({
  id: uuidv7(),
  agreementId,
  evidenceId: uuidv7(),
  text: 'She had the money in an envelope.',
  perspective: 'resident',
  visibility: 'agreement',
  consent: { status: 'given', scope: ['this agreement'], endsOn: '2027-05-01' },
});

async function send(who: TestPerson, keptFor: string, input: object): Promise<number> {
  const { token } = await startSession(who.id, null);
  const answer = await fetch(`${server.address}/api/trpc/evidence.post`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: {
      cookie: `accord.session=${token}`,
      origin: server.address,
      'content-type': 'application/json',
      'accord-person': keptFor,
    },
  });
  await answer.text();
  return answer.status;
}

describe('What a device kept', () => {
  it('is taken from who wrote it, and from nobody else who is signed in there by now', async () => {
    const { agreementId, people } = await aWorld();
    const input = story(agreementId);
    expect(await send(people.sam, people.dev.id, input)).toBe(401);
    expect(await send(people.dev, people.dev.id, input)).toBe(200);
    const { items } = await as(people.nadia).evidence.list({ agreementId });
    expect(items).toHaveLength(1);
  });

  it('is there once, however often it is sent', async () => {
    const { agreementId, people } = await aWorld();
    const input = story(agreementId);
    const all = await Promise.all([1, 2, 3].map(() => send(people.dev, people.dev.id, input)));
    expect(all).toEqual([200, 200, 200]);
    const { items } = await as(people.nadia).evidence.list({ agreementId });
    expect(items).toHaveLength(1);
  });
});

describe('What opens without a network', () => {
  it('is served as a script that may speak with this server alone, and names its build', async () => {
    const answer = await fetch(`${server.address}/sw.js`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(await answer.text()).toMatch(/^const BUILD = "none";/);
  });
});
