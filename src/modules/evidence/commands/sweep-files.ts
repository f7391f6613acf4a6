import { sql } from 'drizzle-orm';
import { inScope } from '#/server/database.ts';
import { fileStore } from '#/server/files/store.ts';

const AT_ONCE = 100;

/** Takes the content out of the file store whose rows are gone. Done again it finds nothing to do. */
export async function sweepGone(now: string): Promise<void> {
  for (;;) {
    const gone = await inScope({ now }, (db) =>
      db.execute<{ key: string }>(sql`select access.files_gone(${AT_ONCE}) as key`),
    );
    for (const { key } of gone) {
      await fileStore().remove(key);
      await inScope({ now }, (db) => db.execute(sql`select access.file_is_settled(${key})`));
    }
    if (gone.length < AT_ONCE) return;
  }
}

/** Gives up files that nobody went on with, and then takes out what is gone. */
export async function sweepFiles(now: string): Promise<void> {
  await inScope({ now }, (db) => db.execute(sql`select access.give_up_uploads()`));
  await sweepGone(now);
}
