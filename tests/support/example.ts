import { eq } from 'drizzle-orm';
import { persons } from '#/modules/people/tables.ts';
import { forgetClock } from '#/server/clock.ts';
import { instance } from '#/server/instance.ts';
import { aPerson, NOW, owner } from './world.ts';

/** Marks the instance as one that holds the example, or as one that does not. */
export async function loadExample(exampleLoadedAt: string | null = NOW): Promise<void> {
  await owner
    .insert(instance)
    .values({ id: 1, exampleLoadedAt })
    .onConflictDoUpdate({ target: instance.id, set: { exampleLoadedAt } });
  forgetClock();
}

/** Somebody of the example: their address is nobody's. */
export async function anExamplePerson(name: string) {
  const person = await aPerson(name);
  const email = `${name.toLowerCase()}@thornmere.example`;
  await owner.update(persons).set({ email }).where(eq(persons.id, person.id));
  return { ...person, email };
}
