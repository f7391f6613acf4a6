import { and, eq, isNull, or } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import { evidencePlacements } from '#/modules/evidence/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { standsFor } from '../merged.ts';
import { sentencesOf } from '../sentences.ts';
import { passages } from '../tables.ts';
import { PASSAGE_FIELDS } from '../vocabulary.ts';
import { commonThemes, isCommon, ownThemes } from './everybodys-themes.ts';
import { fieldRank, quotations, textsOf } from './quotations.ts';
import { roundOf } from './rounds.ts';
import { inReadingOrder } from './theme.ts';

/** Passages of one piece that are listed beside it. */
const MOST = 300;

/**
 * A piece as one marks passages in it: its texts with their sentences, what is marked, and the themes there are. In a round of
 * coding alone one sees one's own marks and nobody else's, also of before.
 */
export async function pieceThemes(ctx: AgreementContext, evidenceId: string, roundId?: string | null) {
  const { agreementId, personId } = ctx.actor;
  const [placement] = await ctx.db
    .select({ visibility: evidencePlacements.visibility })
    .from(evidencePlacements)
    .where(and(eq(evidencePlacements.agreementId, agreementId), eq(evidencePlacements.evidenceId, evidenceId)));
  const piece = (await textsOf(ctx, [evidenceId])).get(evidenceId);
  if (!placement || !piece) throw notFound('story');
  const round = roundId ? await roundOf(ctx, roundId) : null;
  const isAlone = round !== null && !round.revealedAt;
  const mayMark = can(ctx.actor, 'passage.mark');
  const common = await commonThemes(ctx);
  const themes = roundId && isAlone ? [...(await ownThemes(ctx, roundId)), ...common] : common;
  const into = standsFor(themes);
  const nameOf = new Map(themes.map(({ id, name }) => [id, name]));
  const marked = await quotations(
    ctx,
    and(
      eq(passages.evidenceId, evidenceId),
      isAlone && roundId
        ? and(eq(passages.roundId, roundId), eq(passages.markedBy, personId))
        : or(isNull(passages.roundId), isCommon(passages)),
    ),
    MOST,
    inReadingOrder,
  );
  return {
    evidenceId,
    title: piece.title,
    language: piece.language,
    texts: PASSAGE_FIELDS.flatMap((field) => {
      const text = piece[field];
      return text ? [{ field, text, sentences: sentencesOf(text, piece.language) }] : [];
    }),
    marked: marked
      .map((passage) => {
        const themeId = into.get(passage.themeId) ?? passage.themeId;
        return { ...passage, themeId, theme: nameOf.get(themeId) ?? '' };
      })
      .sort((a, b) => fieldRank(a.field) - fieldRank(b.field) || a.startsAt - b.startsAt),
    themes: themes.filter(({ mergedInto }) => !mergedInto).map(({ id, name }) => ({ id, name })),
    round: isAlone ? round : null,
    timeZone: ctx.actor.timeZone,
    may: {
      mark:
        mayMark &&
        (placement.visibility === 'agreement' || placement.visibility === 'wider') &&
        (!isAlone || (round.isCoder && !round.iAmReady && !round.givenUpAt)),
      takeBack: mayMark && (!isAlone || (round.isCoder && (round.givenUpAt !== null || !round.iAmReady))),
    },
  };
}
export type PieceThemes = Awaited<ReturnType<typeof pieceThemes>>;
