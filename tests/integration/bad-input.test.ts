import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#/lib/app-error.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import * as tables from '#/tables.ts';
import { aFullAgreement } from '../support/full-world.ts';
import { callAt, leavesOf, plausible, procedures, withLeaf } from '../support/plausible-input.ts';
import { as, aWorld, owner, type World } from '../support/world.ts';

const MEGABYTE = 'x'.repeat(1_000_000);
const NULL_BYTE = 'before\u0000after';

/** What fits nowhere, by what ought to stand there. */
const WRONG: Record<string, unknown[]> = {
  string: [42, { deep: ['thing'] }, MEGABYTE, NULL_BYTE],
  choice: ['no such choice', 42, MEGABYTE],
  number: ['many', Number.NaN, Number.POSITIVE_INFINITY, 1e300],
  integer: ['many', 1.5, 1e300, -1e300],
  boolean: ['yes', 2],
  any: [MEGABYTE],
};

/** What may fit or not, and lies where numbers, calendars and letters end. */
const EDGES: Record<string, unknown[]> = {
  string: ['0000-01-01', '9999-12-31', '0000-01-01T00:00:00Z', 'half a letter: \ud800'],
  number: [9e15, -1, 1e-300],
  integer: [Number.MAX_SAFE_INTEGER, 2_147_483_648],
};

let world: World;
let other: World;
beforeAll(async () => {
  world = await aWorld();
  other = await aWorld();
});

const stored = async () => {
  // How often somebody knocked is counted on purpose; it is nothing of what they sent.
  const names = Object.values(tables).flatMap((table) =>
    is(table, PgTable) && table !== tables.linkRequests ? [getTableName(table)] : [],
  );
  const counts = names.map((name) =>
    sql.raw(
      `select '${name}' as name, count(*)::int as rows, coalesce(sum(hashtext(t::text)), 0)::text as sum from ${name} t`,
    ),
  );
  return Array.from(await owner.execute(sql.join(counts, sql` union all `)));
};

/** The code it is refused with; what is accepted or not understood by us says so. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ACCEPTED';
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string; name?: string } };
    if (cause?.name === 'ZodError' || code === 'BAD_REQUEST') return 'INVALID';
    return (
      ERROR_CODES.find((known) => known === cause?.code) ??
      `UNKNOWN ${code}: ${(error as Error).message} ${(cause as Error | undefined)?.stack ?? ''}`
    );
  }
}

const here = (shape: object, agreementId: string): Record<string, unknown> => {
  const value = plausible(shape) as Record<string, unknown>;
  return 'agreementId' in value ? { ...value, agreementId } : value;
};

describe('Bad input', () => {
  it('is refused by every procedure with an error that names it, and nothing is stored', async () => {
    const before = await stored();
    const api = as(world.people.nadia);
    const wrong: string[] = [];
    for (const { path, shape } of procedures) {
      if (!shape) continue;
      for (const nothing of [undefined, null, 'words', 42, [], {}]) {
        const said = await outcome(callAt(api, path, nothing));
        const takesNothing = leavesOf(shape).length === 0;
        if (said !== 'INVALID' && !takesNothing && nothing !== undefined) {
          if (!(said === 'ACCEPTED' && typeof nothing === 'object'))
            wrong.push(`${path} with ${JSON.stringify(nothing)}: ${said}`);
        }
      }
      for (const leaf of leavesOf(shape)) {
        for (const value of WRONG[leaf.type] ?? []) {
          const said = await outcome(callAt(api, path, withLeaf(here(shape, world.agreementId), leaf.path, value)));
          if (said === 'ACCEPTED' || said.startsWith('UNKNOWN')) {
            wrong.push(
              `${path} with ${leaf.path.join('.')} = ${JSON.stringify(value)?.slice(0, 40)}: ${said.slice(0, 600)}`,
            );
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await stored()).toEqual(before);
  }, 120_000);

  it('at the edge of what fits it is taken or refused, and never a fault of ours', async () => {
    const own = await aFullAgreement(
      ({ dev }) => dev,
      ({ rosa }) => rosa,
    );
    const api = as(own.people.dev);
    const ids: Record<string, string> = { ...own.subjects, organisationId: own.organisations.lantern };
    const wrong: string[] = [];
    for (const { path, shape } of procedures) {
      if (!shape || path.endsWith('.leave')) continue;
      const value = here(shape, own.agreementId);
      for (const name of Object.keys(value)) value[name] = ids[name] ?? value[name];
      for (const leaf of leavesOf(shape)) {
        for (const edge of EDGES[leaf.type] ?? []) {
          const said = await outcome(callAt(api, path, withLeaf({ ...value, id: uuidv7() }, leaf.path, edge)));
          if (said.startsWith('UNKNOWN'))
            wrong.push(`${path} with ${leaf.path.join('.')} = ${edge}: ${said.slice(0, 600)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    const act = { id: uuidv7(), agreementId: own.agreementId, questionId: uuidv7(), text: 'What helps?', deep };
    expect(await outcome(callAt(api, 'goals.poseQuestion', act))).toBe('INVALID');
  }, 120_000);

  it('with another agreement’s id the agreement does not exist', async () => {
    const before = await stored();
    const api = as(world.people.nadia);
    for (const { path, shape } of procedures) {
      if (!shape?.properties?.agreementId || path === 'agreements.draft') continue;
      const said = await outcome(callAt(api, path, here(shape, other.agreementId)));
      // What the shape alone cannot make plausible is refused before it is looked up.
      expect([path, said]).toEqual([path, expect.stringMatching(/^(NOT_FOUND|INVALID)$/)]);
    }
    expect(await stored()).toEqual(before);
  }, 60_000);

  it('an id that leads nowhere is not found, whatever it names', async () => {
    const api = as(world.people.nadia);
    for (const { path, shape } of procedures) {
      if (!shape) continue;
      for (const leaf of leavesOf(shape).filter(({ format }) => format === 'uuid')) {
        const said = await outcome(callAt(api, path, withLeaf(here(shape, world.agreementId), leaf.path, uuidv7())));
        expect([path, leaf.path, said]).toEqual([path, leaf.path, expect.not.stringMatching(/^UNKNOWN/)]);
      }
    }
  }, 60_000);

  it('a visitor is asked to sign in, whatever is sent', async () => {
    const open = (path: string) =>
      ['organisations.invitation', 'reviews.calendarFeed', 'meetings.door'].includes(path) ||
      /^evidence\.(asT|t)eller/.test(path);
    for (const { path, shape } of procedures) {
      const said = await outcome(callAt(as(null), path, shape ? here(shape, world.agreementId) : undefined));
      if (open(path)) continue;
      expect([path, said]).toEqual([path, expect.stringMatching(/^(UNAUTHENTICATED|INVALID)$/)]);
    }
  });
});
