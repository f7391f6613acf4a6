import { and, desc, eq, inArray } from 'drizzle-orm';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { signatures } from '#/modules/agreements/tables.ts';
import { readAsked } from '../queries/standing.ts';
import { positions } from '../tables.ts';
import type { Adoption } from './apply.ts';
import type { Round } from './load.ts';

interface Name {
  partyId: string;
  personId: string;
  at: string;
}

/**
 * Puts the names under a new version's whole text: of those who signed the variation, or inside the envelope of those
 * who consented, since there consent is the signature. Who stands aside lets it pass and does not sign.
 */
export async function putNames(adoption: Adoption, round: Round, hash: string): Promise<void> {
  const { ctx, decision } = adoption;
  const names = decision.variation === null ? await consents(adoption, round) : await signed(adoption);
  if (names.length === 0) return;
  await ctx.db.insert(signatures).values(
    names.map((name) => ({
      ...name,
      id: derivedUuid(ctx.act.id, 'signature', name.partyId),
      agreementId: ctx.actor.agreementId,
      documentId: decision.id,
      hash,
      kind: 'signature' as const,
    })),
  );
}

async function consents({ ctx, decision }: Adoption, round: Round): Promise<Name[]> {
  const asked = await readAsked(ctx.db, ctx.actor.agreementId, []);
  const latest = await ctx.db
    .selectDistinctOn([positions.partyId], {
      partyId: positions.partyId,
      personId: positions.personId,
      position: positions.position,
      at: positions.at,
    })
    .from(positions)
    .where(
      and(
        eq(positions.decisionId, decision.id),
        eq(positions.round, round.round),
        inArray(
          positions.partyId,
          asked.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(positions.partyId, desc(positions.at), desc(positions.id));
  return latest.filter(({ position }) => position === 'consent').map(({ position: _, ...name }) => name);
}

async function signed({ ctx, decision }: Adoption): Promise<Name[]> {
  return ctx.db
    .selectDistinctOn([signatures.partyId], {
      partyId: signatures.partyId,
      personId: signatures.personId,
      at: signatures.at,
    })
    .from(signatures)
    .where(
      and(
        eq(signatures.documentId, decision.id),
        eq(signatures.hash, decision.variationHash ?? ''),
        eq(signatures.kind, 'signature'),
      ),
    )
    .orderBy(signatures.partyId, desc(signatures.at), desc(signatures.id));
}
