import type { Side } from '#/access/sides.ts';
import { caller } from '#/caller.ts';
import { sha256 } from '#/lib/hash.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { seatKeys, seats } from '#/modules/meetings/tables.ts';
import { inSeat } from '#/server/guest.ts';
import { NOW, owner } from './world.ts';

/** A guest who came into a meeting, with what their browser holds. The door itself has its own tests. */
export async function sitsAsGuest(
  { agreementId, reviewId }: { agreementId: string; reviewId: string },
  { side = 'partner', name = 'Marcy' }: { side?: Side; name?: string } = {},
) {
  const here = { agreementId, reviewId };
  const [seatId, key] = [uuidv7(), crypto.randomUUID()];
  await owner.insert(seats).values({ ...here, id: seatId, name, side, joinedAt: NOW });
  const expiresAt = '2100-01-01T00:00:00.000Z';
  await owner.insert(seatKeys).values({ ...here, tokenHash: sha256(key), seatId, expiresAt });
  const api = caller({ requestId: 'test', address: '127.0.0.1', person: null, now: NOW, seatKey: sha256(key) });
  return {
    api,
    key,
    seatId,
    here,
    act: () => ({ id: uuidv7(), ...here }),
    /** Looks into the database with a guest's eyes. */
    looks: <T>(work: Parameters<typeof inSeat<T>>[1]) => inSeat({ seatKey: sha256(key), reviewId, now: NOW }, work),
  };
}
