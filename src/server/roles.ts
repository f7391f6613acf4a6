import { createHmac } from 'node:crypto';
import postgres from 'postgres';
import { PlainFailure } from './plain-failure.ts';

export type LoginRole = 'accord_app' | 'accord_door';

/** A role's password follows from the application secret, so that every process of an instance knows it and nobody writes it down. */
function rolePassword(secret: string, role: LoginRole): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('hex');
}

/** The owner's address with another login. */
export function roleUrl(ownerUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.toString();
}

/** Lets the two roles log in. Safe to do at every start and by several processes at once. */
export async function ensureRoles(ownerUrl: string, secret: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('accord roles'))`;
      // Only a superuser may say "nosuperuser" or "nobypassrls", and the owner need not be one: so it is looked at instead.
      const [above] = await tx<{ rolname: string }[]>`select rolname from pg_roles
        where rolname in ('accord_app', 'accord_door') and (rolsuper or rolbypassrls)`;
      if (above)
        throw new PlainFailure(
          `Accord works as the role ${above.rolname}, and that role may pass by row-level security here: take that from it (alter role ${above.rolname} nosuperuser nobypassrls), and start again.`,
        );
      for (const role of ['accord_app', 'accord_door'] as const) {
        await tx.unsafe(`alter role ${role} login password '${rolePassword(secret, role)}'`);
      }
    });
  } finally {
    await sql.end();
  }
}
