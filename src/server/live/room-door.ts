import { sql } from 'drizzle-orm';
import { inScope } from '#/server/database.ts';

/** Who wants to listen in a room: a person with a session, or a guest with the key to their seat. */
export type Listener = { personId: string; sessionHash: string } | { keyHash: string };

/** What the door knows of a room for somebody who may enter. */
export interface Entry {
  agreementId: string;
  /** 0 as long as the meeting has not begun. */
  number: number;
  seatId: string | null;
}

/** Lets in whoever takes part in the agreement, and a guest into the one meeting of their seat. */
export async function enterRoom(who: Listener, reviewId: string): Promise<Entry | null> {
  const now = new Date().toISOString();
  if ('keyHash' in who) {
    return inScope({ now }, async (db) => {
      const [row] = await db.execute<{ agreement_id: string; number: number; seat_id: string }>(sql`
        select agreement_id, meeting_number as number, seat_id from access.seat_of(${who.keyHash}) where review_id = ${reviewId}`);
      return row ? { agreementId: row.agreement_id, number: row.number, seatId: row.seat_id } : null;
    });
  }
  return inScope({ now, personId: who.personId }, async (db) => {
    const [row] = await db.execute<{ agreement_id: string; number: number; seat_id: string | null }>(sql`
      select r.agreement_id, coalesce(m.number, 0) as number, s.id as seat_id
      from reviews r left join meetings m on m.review_id = r.id
        left join seats s on s.review_id = r.id and s.person_id = ${who.personId}
      where r.id = ${reviewId}`);
    return row ? { agreementId: row.agreement_id, number: row.number, seatId: row.seat_id } : null;
  });
}
