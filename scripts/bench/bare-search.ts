import type postgres from 'postgres';

/** The same text index asked for one agreement's evidence: the newest twenty that hold the words, with the passages that do. */
export function searchPieces(sql: postgres.Sql, agreementId: string, words: string) {
  return sql`
    with asked as materialized (select websearch_to_tsquery('access.words_en', ${words}) as words),
    found as materialized (
      select e.id, e.title, e.text, p.posted_at, p.kind, p.perspective
      from asked q cross join evidence e join evidence_placements p on p.agreement_id = ${agreementId} and p.evidence_id = e.id
      where access.is_english(e.language) and e.placed_in && array[${agreementId}::uuid] and access.evidence_words('access.words_en', e.title, e.text,
        e.what_changed, e.significance, e.according_to, e.context, e.contribution, e.challenges_assumption, e.kind_note, e.called) @@ q.words
        and p.withdrawn_at is null and (p.consent_ends_at is null or p.consent_ends_at > now())
    ), page as (select * from found order by posted_at desc, id desc limit 20)
    select id, posted_at, kind, perspective, (select count(*) from found) as all,
      ts_headline('access.words_en', title, q.words) as title, ts_headline('access.words_en', text, q.words, 'MaxFragments=2, MaxWords=32, MinWords=16') as passage
    from page cross join asked q order by posted_at desc, id desc`;
}
