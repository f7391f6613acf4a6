import { eq } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import type { AgreementContext } from '#/server/context.ts';
import { type Agreement, agreementOf } from '../coders-agreement.ts';
import { sameName, standsFor } from '../merged.ts';
import { passages } from '../tables.ts';
import { PASSAGE_FIELDS } from '../vocabulary.ts';
import { commonThemes } from './everybodys-themes.ts';
import { fieldRank, type Quotation, quotations, textsOf } from './quotations.ts';
import { piecesOf, roundOf } from './rounds.ts';
import { inReadingOrder } from './theme.ts';

const MOST = 2000;

/**
 * A round of coding: before both are ready who codes what, and nothing of what they marked; afterwards both side by side, theme
 * by theme, with how far they agree. Themes that both named alike count as one theme here, and stay two until they are merged.
 */
export async function compareCoding(ctx: AgreementContext, roundId: string) {
  const round = await roundOf(ctx, roundId);
  const pieces = await piecesOf(ctx, roundId);
  const base = {
    ...round,
    pieces,
    timeZone: ctx.actor.timeZone,
    may: {
      ready: !round.givenUpAt && can(ctx.actor, 'coding.say ready', round),
      giveUp: !round.revealedAt && !round.givenUpAt && can(ctx.actor, 'coding.give up', round),
      change: can(ctx.actor, 'theme.change'),
    },
  };
  if (!round.revealedAt) return { ...base, themes: [], alike: [] };
  const [all, marked, lengths] = await Promise.all([
    commonThemes(ctx),
    quotations(ctx, eq(passages.roundId, roundId), MOST, inReadingOrder),
    lengthsOf(
      ctx,
      pieces.map(({ evidenceId }) => evidenceId),
    ),
  ]);
  const into = standsFor(all);
  const standing = all.filter(({ mergedInto }) => !mergedInto);
  const seen = standing.filter(({ id }) => marked.some(({ themeId }) => into.get(themeId) === id));
  const groups: { name: string; ids: string[] }[] = [];
  for (const { id, name } of seen) {
    const group = groups.find((other) => sameName(other.name, name));
    if (group) group.ids.push(id);
    else groups.push({ name, ids: [id] });
  }
  const [one, other] = round.coders;
  const themes = groups.map(({ name, ids }) => {
    const own = marked.filter(({ themeId }) => ids.includes(into.get(themeId) ?? themeId));
    const by = (personId: string | undefined) => own.filter(({ markedBy }) => markedBy === personId);
    return {
      themeId: ids[0] as string,
      name,
      agreement: agreement(by(one?.personId), by(other?.personId), lengths),
      by: round.coders.map(({ personId, name: coder }) => ({
        personId,
        coder,
        passages: by(personId).sort((a, b) =>
          a.evidenceId === b.evidenceId ? fieldRank(a.field) - fieldRank(b.field) || a.startsAt - b.startsAt : 0,
        ),
      })),
    };
  });
  return {
    ...base,
    themes: themes.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    alike: groups
      .filter(({ ids }) => ids.length > 1)
      .map(({ name, ids: [intoId, ...others] }) => ({
        name,
        intoId: intoId as string,
        themes: others.map((id) => ({ id, version: all.find((theme) => theme.id === id)?.version ?? 1 })),
      })),
  };
}
export type Compared = Awaited<ReturnType<typeof compareCoding>>;

const spanOf = ({ evidenceId, field, startsAt: from, endsAt: to }: Quotation) => ({
  text: `${evidenceId} ${field}`,
  from,
  to,
});

function agreement(one: Quotation[], other: Quotation[], lengths: Map<string, number>): Agreement {
  return agreementOf(one.map(spanOf), other.map(spanOf), lengths);
}

async function lengthsOf(ctx: AgreementContext, evidenceIds: string[]): Promise<Map<string, number>> {
  const texts = await textsOf(ctx, evidenceIds);
  return new Map(
    [...texts].flatMap(([id, piece]) =>
      PASSAGE_FIELDS.map((field) => [`${id} ${field}`, piece[field]?.length ?? 0] as const),
    ),
  );
}
