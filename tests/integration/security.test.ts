import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { aServer, aSession, type Handed } from '../support/server.ts';
import { as, aWorld, type World } from '../support/world.ts';

const address = await aServer();
const ownOrigin = { origin: address };

async function posing(world: World, headers: Record<string, string>, body?: string) {
  const token = await aSession(world.people.dev);
  const act = { id: uuidv7(), agreementId: world.agreementId, questionId: uuidv7(), text: 'What is going on?' };
  const response = await fetch(`${address}/api/trpc/goals.poseQuestion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `accord.session=${token}`, ...headers },
    body: body ?? JSON.stringify(act),
  });
  const answer = await response.json();
  return { status: response.status, answer, accord: answer.error?.data?.accord };
}

const questionsOf = async (world: World) => as(world.people.dev).goals.questions({ agreementId: world.agreementId });

/** Sends what no client would. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (chunk) => {
      said += chunk;
      socket.end();
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
    socket.write(text);
  });
}

describe('Headers', () => {
  it('every answer says what a browser may do with it', async () => {
    for (const path of ['/', '/api/health', '/api/trpc/nothing', '/api/live']) {
      const { headers } = await fetch(address + path);
      expect(Object.fromEntries(headers), path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'permissions-policy': expect.stringContaining('camera=()'),
        'x-request-id': expect.any(String),
      });
    }
  });

  it('a page whose address is a secret is listed nowhere, and whoever is linked to from it is not told where from', async () => {
    for (const door of ['teller', 'join']) {
      const { headers } = await fetch(`${address}/${door}/${'a'.repeat(43)}`);
      expect(Object.fromEntries(headers)).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow, noarchive',
      });
    }
  });

  it('a page runs only scripts and styles that carry its own answer’s nonce', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(address);
        const policy = response.headers.get('content-security-policy') ?? '';
        const { headers }: Handed = await response.json();
        expect(headers['content-security-policy']).toBe(policy);
        expect(policy).not.toMatch(/unsafe/);
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).toContain("default-src 'none'");
        const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
        expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('what a sender claims about the way here is not believed', async () => {
    const response = await fetch(address, {
      headers: {
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'elsewhere.example',
        'x-forwarded-proto': 'https',
        'x-request-id': 'mine',
        'content-security-policy': "script-src 'nonce-mine'",
      },
    });
    const { headers }: Handed = await response.json();
    // Who comes through a tunnel is not taken for this machine, and nothing claimed makes one address of many.
    expect(headers['x-forwarded-for']).toBe('handed on by 127.0.0.1');
    expect(headers['x-forwarded-host']).toBe(new URL(address).host);
    expect(headers['x-forwarded-proto']).toBe('http');
    expect(headers['x-request-id']).not.toBe('mine');
    expect(headers['content-security-policy']).not.toContain('nonce-mine');
  });
});

describe('Where a request comes from', () => {
  it('an act sent by one of our own pages is done', async () => {
    const world = await aWorld();
    expect(await posing(world, { 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 });
    expect(await posing(world, ownOrigin)).toMatchObject({ status: 200 });
    expect(await questionsOf(world)).toHaveLength(2);
  });

  it('an act sent by a stranger’s page, or by nobody knows whom, is refused and not done', async () => {
    const world = await aWorld();
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { ...ownOrigin, 'sec-fetch-site': 'cross-site' },
      { ...ownOrigin, 'sec-fetch-site': 'same-site' },
      { origin: address.replace('http:', 'https:') },
      {},
    ]) {
      expect(await posing(world, headers as Record<string, string>)).toMatchObject({
        status: 403,
        accord: { code: 'FORBIDDEN', requestId: expect.any(String) },
      });
    }
    expect(await questionsOf(world)).toEqual([]);
  });

  it('a form that a stranger’s page sends to a page of ours is refused too', async () => {
    const response = await fetch(`${address}/api/auth/signout`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(response.status).toBe(403);
  });

  it('a form pressed before its page is awake stays as it is: nothing is done, and nothing typed is lost', async () => {
    const response = await fetch(`${address}/agreements/somewhere`, {
      method: 'POST',
      headers: { ...ownOrigin, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'text=words',
      redirect: 'manual',
    });
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('a stranger’s name that leads to this machine is refused', async () => {
    expect(await sendRaw('GET / HTTP/1.1\r\nhost: elsewhere.example\r\n\r\n')).toMatch(/^HTTP\/1.1 421 /);
    expect(await sendRaw('GET / HTTP/1.1\r\nhost: localhost:80\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe('Sessions', () => {
  const health = async (cookie: string, world: World) => {
    const input = encodeURIComponent(JSON.stringify({ agreementId: world.agreementId }));
    const response = await fetch(`${address}/api/trpc/goals.questions?input=${input}`, { headers: { cookie } });
    return response.status;
  };

  it('a session is known by its cookie, among others; an ended or made-up one is nobody’s', async () => {
    const world = await aWorld();
    const token = await aSession(world.people.dev);
    expect(await health(`theme=dark; accord.session=${token}; other=1`, world)).toBe(200);
    expect(await health(`accord.session=${token}x`, world)).toBe(401);
    expect(await health(`accord.session=`, world)).toBe(401);
    expect(await health(`accord.session=${'x'.repeat(5000)}`, world)).toBe(401);
    const ended = await aSession(world.people.dev, '2020-01-01T00:00:00.000Z');
    expect(await health(`accord.session=${ended}`, world)).toBe(401);
  });

  it('for a stranger the agreement does not exist', async () => {
    const world = await aWorld();
    expect(await health(`accord.session=${await aSession(world.people.stranger)}`, world)).toBe(404);
  });
});

describe('What cannot be read', () => {
  it('an act that is no JSON, of the wrong shape or empty is refused in plain words, and never a fault of ours', async () => {
    const world = await aWorld();
    for (const body of ['{"text":', 'null', '[]', '""', '42', '', '{"id":1}', '\u0000']) {
      expect(await posing(world, ownOrigin, body), body).toMatchObject({ status: 400, accord: { code: 'INVALID' } });
    }
    expect(await questionsOf(world)).toEqual([]);
  });

  it('an act that is too long is refused, whether it says its length or not', async () => {
    const world = await aWorld();
    const long = JSON.stringify({ text: 'x'.repeat(1_000_001) });
    expect(await posing(world, ownOrigin, long)).toMatchObject({ status: 413, accord: { code: 'INVALID' } });
    const endless = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 20; at += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
        controller.close();
      },
    });
    const response = await fetch(`${address}/api/trpc/goals.poseQuestion`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...ownOrigin },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    const toPage = await fetch(address, { method: 'POST', headers: ownOrigin, body: 'x'.repeat(1_000_001) });
    expect(toPage.status).toBe(413);
  });

  it('a question that cannot be read is refused as such', async () => {
    for (const input of ['%7B', '%', 'null', '%22%22']) {
      const response = await fetch(`${address}/api/trpc/goals.questions?input=${input}`, {
        headers: { cookie: `accord.session=${await aSession((await aWorld()).people.dev)}` },
      });
      expect(response.status, input).toBe(400);
      expect(await response.json()).toMatchObject({ error: { data: { accord: { code: 'INVALID' } } } });
    }
  });

  it('what is not there is told as data: no such procedure, no such way to call it', async () => {
    const missing = await fetch(`${address}/api/trpc/goals.nothing`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { data: { accord: { code: 'NOT_FOUND' } } } });
    const wrongWay = await fetch(`${address}/api/trpc/goals.poseQuestion`);
    expect(wrongWay.status).toBe(405);
    expect(await wrongWay.json()).toMatchObject({ error: { data: { accord: { code: 'INVALID' } } } });
    const several = await fetch(`${address}/api/trpc/goals.questions,goals.questions?batch=1`);
    expect(several.status).toBe(400);
    expect((await fetch(`${address}/api/trpc/%`)).status).toBe(400);
  });

  it('only what browsers do with pages and procedures can be done', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await fetch(address, { method, headers: ownOrigin })).status, method).toBe(405);
  });

  it('no answer names a file, a table or a line of ours', async () => {
    const world = await aWorld();
    const { answer } = await posing(world, ownOrigin, '{"text":');
    expect(JSON.stringify(answer)).not.toMatch(/stack|\.ts|at /);
  });
});

describe('Health', () => {
  it('says whether the database answers', async () => {
    const response = await fetch(`${address}/api/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
  });
});
