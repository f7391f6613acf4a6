import { seatKeyOf } from './seat-key.ts';
import { findSender, type Signed } from './session.ts';

/** A header in which a guest's screen says for which seat it sends, whoever is signed in on that device. */
export const SEAT_HEADER = 'accord-seat';

/** What came with something that is sent. */
interface Sent {
  sessionToken: string | undefined;
  seatToken: string | undefined;
  /** The person or the seat it was written for, where the sender says so. */
  forPerson: string | undefined;
  forSeat: string | undefined;
}

/** As whom something is sent. */
export interface SentBy {
  person: Signed | null;
  /** The hash of the key to a guest's seat. */
  seatKey: string | null;
  /** The one seat that the key has to open. */
  forSeat: string | null;
}

/**
 * A device may be shared, and hold a session and a guest's key at once. What says for whom it was written is sent as them or
 * as nobody; what says nothing is sent by whoever is signed in, and else by the guest.
 */
export async function sentBy({ sessionToken, seatToken, forPerson, forSeat }: Sent): Promise<SentBy> {
  if (forSeat !== undefined) return { person: null, seatKey: seatKeyOf(seatToken), forSeat };
  const person = await findSender(sessionToken, forPerson);
  return { person, seatKey: forPerson === undefined ? seatKeyOf(seatToken) : null, forSeat: null };
}
