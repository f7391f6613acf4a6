import type { Side } from '#/access/sides.ts';
import type { Db } from '#/server/database.ts';

/** What a live meeting knows of itself. */
export interface InTheRoom {
  hasEnded: boolean;
  /** Everybody who sat in it, by when they came; a guest without an account has no person. */
  people: { personId: string | null; name: string; side: Side }[];
  /** The charts as they were put before everybody. */
  chartIds: string[];
}

/** Null where a review is not met live. The module that holds meetings stands later, and hands this in. */
export type LookIntoRoom = (db: Db, of: { agreementId: string; reviewId: string }) => Promise<InTheRoom | null>;
