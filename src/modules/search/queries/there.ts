import { sql } from 'drizzle-orm';
import type { AgreementContext } from '#/server/context.ts';
import { anyTwoOf, wordsOfSentence } from '../telling-words.ts';

const MOST = 5;
/** Among so many of the newest that hold two of the words, those that hold most of them are told. */
const LOOKED_AT = 60;

interface There extends Record<string, unknown> {
  evidenceId: string;
  title: string;
  begins: string;
  perspective: string;
  postedAt: string;
  agreementId: string;
  agreement: string;
  timeZone: string;
  /** It stands in the agreement where it is asked, and all in it may read it: it can be pointed to. */
  isHere: boolean;
}

/**
 * What may answer a question already, before it is asked: up to five pieces, of all that this person may read in any of
 * their agreements, that hold most of its words; the agreement's own first. A suggestion and no more: whoever asks looks.
 */
export async function alreadyThere(ctx: AgreementContext, words: string): Promise<There[]> {
  const { agreementId } = ctx.actor;
  const telling = await ctx.db.execute<{ word: string }>(sql`
    select w.word from unnest(${sql.param(wordsOfSentence(words))}::text[]) with ordinality w (word, at)
    where numnode(plainto_tsquery('access.words_en', w.word)) > 0 order by w.at`);
  const terms = Array.from(telling, ({ word }) => word).slice(0, 12);
  const query = anyTwoOf(terms);
  if (query === '') return [];
  return Array.from(
    await ctx.db.execute<There>(sql`
    with found as materialized (
      select f.id, f.agreement_id, f.at, f.perspective from access.holding(${query}, null) f where f.kind = 'evidence'
      order by f.at desc limit ${LOOKED_AT}::int
    ), weighed as (
      select f.*, e.title, e.text, (
        select count(*) from unnest(${sql.param(terms)}::text[]) t (word)
        where case when access.is_english(e.language) then v.words @@ plainto_tsquery('access.words_en', t.word)
          else v.words @@ plainto_tsquery('access.words_plain', t.word) end
      ) as held, exists (
        select from evidence_placements h where h.evidence_id = f.id and h.agreement_id = ${agreementId} and h.visibility in ('agreement', 'wider')
      ) as is_here
      from found f join evidence e on e.id = f.id cross join lateral (
        select case when access.is_english(e.language) then to_tsvector('access.words_en', concat_ws(' ', e.title, e.text, e.what_changed, e.significance, e.context))
          else to_tsvector('access.words_plain', concat_ws(' ', e.title, e.text, e.what_changed, e.significance, e.context)) end as words
      ) v
    )
    select w.id as "evidenceId", w.title, left(w.text, 160) as begins, w.perspective,
      to_char(w.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "postedAt",
      a.id as "agreementId", a.title as agreement, a.time_zone as "timeZone", w.is_here as "isHere"
    from weighed w join agreements a on a.id = case when w.is_here then ${agreementId}::uuid else w.agreement_id end
    order by w.held desc, w.is_here desc, w.at desc, w.id limit ${MOST}::int`),
  );
}
export type AlreadyThere = Awaited<ReturnType<typeof alreadyThere>>;
