import { beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '#/lib/uuid.ts';
import { inScope, withinTransaction } from '#/server/database.ts';
import { ACCESS, PLACES, type Place } from '../support/access-rows.ts';
import { aFullAgreement, aFullDraft, aFullProposal } from '../support/full-world.ts';
import { callAt, plausible, procedures } from '../support/plausible-input.ts';
import { as, aWorld, NOW, type TestPerson, type World } from '../support/world.ts';

type Worlds = {
  draft: Awaited<ReturnType<typeof aFullDraft>>;
  proposed: Awaited<ReturnType<typeof aFullProposal>>;
  active: Awaited<ReturnType<typeof aFullAgreement>>;
};
type People = World['people'];

/** The same places, once with the providing side as the author's and once with the commissioning side. */
const SIDES: Record<string, (people: People) => Omit<Record<Place, TestPerson>, 'elsewhere'>> = {
  providing: (p) => ({
    author: p.dev,
    'their signatory': p.rosa,
    'their reader': p.gwen,
    'other signatory': p.nadia,
    'other contributor': p.sam,
    'other reader': p.eleri,
    partner: p.kit,
    guest: p.joan,
    stranger: p.stranger,
  }),
  commissioning: (p) => ({
    author: p.sam,
    'their signatory': p.nadia,
    'their reader': p.eleri,
    'other signatory': p.rosa,
    'other contributor': p.dev,
    'other reader': p.gwen,
    partner: p.kit,
    guest: p.joan,
    stranger: p.stranger,
  }),
};

class Undone extends Error {}

/** Whether rights let it pass: done, or stopped by something else than who one is. All of it is undone. */
async function isLetPass(
  person: TestPerson | null,
  path: string,
  input: unknown,
): Promise<{ passes: boolean; said: string }> {
  let said = 'done';
  try {
    await inScope({ now: NOW }, (db) =>
      withinTransaction(db, async () => {
        try {
          await callAt(as(person), path, input);
        } catch (error) {
          const { cause, message } = error as { cause?: { code?: string; details?: unknown }; message: string };
          said = `${cause?.code ?? 'UNKNOWN'}: ${message} ${JSON.stringify(cause?.details ?? {})}`;
        }
        throw new Undone();
      }),
    );
  } catch (error) {
    if (!(error instanceof Undone)) said = `UNKNOWN: ${(error as Error).message}`;
  }
  return { passes: !/^(FORBIDDEN|NOT_FOUND|UNAUTHENTICATED|LIMIT|UNKNOWN)/.test(said), said };
}

describe.each(Object.keys(SIDES))('The access matrix, the author on the %s side', (side) => {
  const mine = side === 'providing' ? 'lantern' : 'council';
  let worlds: Worlds;
  let elsewhere: TestPerson;
  const placesIn = (people: People) =>
    (SIDES[side] as (people: People) => Omit<Record<Place, TestPerson>, 'elsewhere'>)(people);

  beforeAll(async () => {
    worlds = {
      draft: await aFullDraft(mine),
      proposed: await aFullProposal(mine),
      active: await aFullAgreement(
        (people) => placesIn(people).author,
        (people) => placesIn(people)['their signatory'],
        mine,
      ),
    };
    elsewhere = (await aWorld()).people.nadia;
  });

  /** The row's input: what the shape makes plausible, then the subjects of the world, then what the row names. */
  function inputOf(path: string): unknown {
    const row = ACCESS[path];
    const shape = procedures.find((procedure) => procedure.path === path)?.shape;
    if (!row || !shape) return undefined;
    const world = worlds[row.in === 'outside' ? 'active' : row.in];
    const places = placesIn(world.people);
    const named: Record<string, unknown> = {
      '@new': uuidv7(),
      '@upload': worlds.active.subjects.uploadId,
      '@clause': world.subjects.clauseId,
      '@goal': world.subjects.goalId,
      '@group': 'groupId' in world.subjects ? world.subjects.groupId : '',
      '@theme': worlds.active.subjects.themeId,
      '@passage': worlds.active.subjects.passageId,
      '@evidence': worlds.active.subjects.evidenceId,
      '@organisation': world.organisations.lantern,
      '@theirs': world.organisations[mine],
      '@their party': world.parties[mine],
      '@voices': world.parties.voices,
      '@author': places.author.id,
      '@partner': places.partner.id,
      '@agreed': worlds.active.subjects.agreedId,
      '@author’s': world.participants[places.author.id],
    };
    const fill = (value: unknown): unknown => {
      if (typeof value === 'string' && value in named) return named[value];
      if (Array.isArray(value)) return value.map(fill);
      return value;
    };
    const base = plausible(shape) as Record<string, unknown>;
    const fitting = Object.fromEntries(
      Object.entries({ ...world.subjects, agreementId: world.agreementId }).filter(([key]) => key in base),
    );
    const rows = Object.fromEntries(Object.entries(row.input ?? {}).map(([key, value]) => [key, fill(value)]));
    return { ...base, ...fitting, ...rows };
  }

  it('has a row for every procedure', () => {
    expect(procedures.map(({ path }) => path).filter((path) => !ACCESS[path])).toEqual([]);
    const known = new Set(procedures.map(({ path }) => path));
    expect(Object.keys(ACCESS).filter((path) => !known.has(path))).toEqual([]);
  });

  it('lets pass exactly whom it names', async () => {
    const wrong: string[] = [];
    for (const [path, row] of Object.entries(ACCESS)) {
      const people = { ...placesIn(worlds[row.in === 'outside' ? 'active' : row.in].people), elsewhere };
      for (const place of PLACES) {
        const { passes, said } = await isLetPass(people[place], path, inputOf(path));
        // A row whose input does not fit shows nothing about rights.
        const fits = !said.startsWith('INVALID: Some of this is missing');
        if (!fits || passes !== row.allowed.includes(place)) wrong.push(`${path} as ${place}: ${said}`);
      }
      const visitor = await isLetPass(null, path, inputOf(path));
      if (visitor.passes && path !== 'organisations.invitation') wrong.push(`${path} as a visitor: ${visitor.said}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
