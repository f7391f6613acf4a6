import { sql } from 'drizzle-orm';
import type { Side } from '#/access/sides.ts';
import { AppError } from '#/lib/app-error.ts';
import { consentSeed } from '#/modules/adaptations/queries/consent-seed.ts';
import type { DecisionState } from '#/modules/adaptations/vocabulary.ts';
import type { RoomContext } from '#/server/context.ts';
import { askedInOrder } from '../consent-order.ts';

interface Row extends Record<string, unknown> {
  decision_id: string;
  state: DecisionState;
  round: number;
  said: string;
  conditions: string[];
  party_id: string;
  party: string;
  party_side: Side;
  has_answered: boolean;
}

/**
 * The proposal that lies before everybody, as a guest reads it: its text, and which parties have answered, in the order in
 * which they are asked. Nothing of what they said. Null: none lies there.
 */
export async function readProposalForGuest(ctx: RoomContext) {
  if (!ctx.guest) throw new AppError('FORBIDDEN', 'Whoever takes part in the agreement reads the proposal itself.');
  const rows = await ctx.db.execute<Row>(sql`select * from access.proposal_for_guest()`);
  const [first] = rows;
  if (!first) return null;
  const parties = Array.from(rows, ({ party_id: id, party: name, party_side: side, has_answered: hasAnswered }) => ({
    ...{ id, name, side, hasAnswered },
  }));
  const inOrder = askedInOrder(parties, consentSeed(first.decision_id), first.round);
  const [asking = null, next = null] = first.state === 'open' ? inOrder.filter(({ hasAnswered }) => !hasAnswered) : [];
  return {
    id: first.decision_id,
    text: first.said,
    conditions: first.conditions,
    state: first.state,
    parties: inOrder,
    asking: asking?.name ?? null,
    next: next?.name ?? null,
  };
}
