import { sql } from 'drizzle-orm';
import { type Likeness, meantBy, termsOf } from '../spelling.ts';
import type { Searching } from './find.ts';

/** So many of the newest pieces of an agreement are looked through, and so many of every other kind. */
const PIECES = 300;
const OTHERS = 300;

/**
 * What was meant where nothing holds the words. The words it offers are taken, when asked, from what this person may
 * read and from nothing else: no list of words is kept anywhere.
 */
export async function didYouMean(ctx: Searching, words: string, agreementId: string | null): Promise<string | null> {
  const terms = termsOf(words);
  if (terms.length === 0) return null;
  const likenesses = await ctx.db.execute<Likeness & Record<string, unknown>>(sql`
    with mine as (select id from agreements ${agreementId ? sql`where id = ${agreementId}::uuid` : sql``}),
    said as (
      (select e.title || ' ' || e.text as words from mine a cross join lateral (
          select p.evidence_id from evidence_placements p where p.agreement_id = a.id order by p.posted_at desc, p.evidence_id desc limit ${PIECES}
        ) newest join evidence e on e.id = newest.evidence_id limit ${3 * PIECES})
      union all (select i.text from mine a join insights i on i.agreement_id = a.id limit ${OTHERS})
      union all (select concat_ws(' ', d.text, d.because) from mine a join decisions d on d.agreement_id = a.id limit ${OTHERS})
      union all (select concat_ws(' ', g.text, g.why) from mine a join goal_versions g on g.agreement_id = a.id limit ${OTHERS})
      union all (select q.text from mine a join questions q on q.agreement_id = a.id limit ${OTHERS})
      union all (select concat_ws(' ', c.heading, c.text) from mine a join clauses c on c.agreement_id = a.id and c.removed_at is null limit ${OTHERS})
    ),
    vocabulary as materialized (select distinct unnest(tsvector_to_array(to_tsvector('access.words_plain', words))) as word from said)
    select t.term, near.word, to_tsvector('access.words_en', near.word) = to_tsvector('access.words_en', t.term) as "isSame"
    from unnest(${sql.param(terms)}::text[]) t (term) cross join lateral (
      select v.word from vocabulary v where length(v.word) > 2 and public.similarity(v.word, public.unaccent(t.term)) > 0.2
      order by public.similarity(v.word, public.unaccent(t.term)) desc, v.word limit 20
    ) near`);
  return meantBy(words, Array.from(likenesses));
}
