import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '#/lib/app-error.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import * as tables from '#/tables.ts';
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

const here = (shape: object, agreementId: string) => {
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
    const open = ['organisations.invitation'];
    for (const { path, shape } of procedures) {
      const said = await outcome(callAt(as(null), path, shape ? here(shape, world.agreementId) : undefined));
      if (open.includes(path)) continue;
      expect([path, said]).toEqual([path, expect.stringMatching(/^(UNAUTHENTICATED|INVALID)$/)]);
    }
  });
});
