import { createHmac } from 'node:crypto';
import postgres from 'postgres';

export type LoginRole = 'accord_app' | 'accord_door';

/** A role's password follows from the application secret, so that every process of an instance knows it and nobody writes it down. */
export function rolePassword(secret: string, role: LoginRole): string {
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
      for (const role of ['accord_app', 'accord_door'] as const) {
        await tx.unsafe(`alter role ${role} login nosuperuser nobypassrls password '${rolePassword(secret, role)}'`);
      }
    });
  } finally {
    await sql.end();
  }
}
