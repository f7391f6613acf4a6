import type { ActContext } from '#/server/context.ts';
import type { Db } from '#/server/database.ts';
import type { Snapshot } from '../snapshot.ts';

/**
 * An agreement's text reaches into goals and measures, which stand above this module and may not be imported here.
 * What reads and keeps all of it is handed in where the router is put together.
 */
export interface WholeText {
  read(db: Db, agreementId: string): Promise<Snapshot>;
  /** Keeps version 1.0 and answers its number. */
  keepFirst(ctx: ActContext, version: { snapshot: Snapshot; takesEffectOn: string }): Promise<string>;
}
