import { sql } from 'drizzle-orm';
import { AppError } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { LongRuns } from '../long-run.ts';

/** So many stories of an agreement are compared with, the newest first. */
const STORIES_COMPARED = 2000;

interface Told extends Record<string, unknown> {
  title: string;
  words: string;
}

interface Compared {
  /** Pieces that the text refers to: they are compared with whatever they are. */
  cited?: readonly string[];
  /** Pieces whose words may stand here, since they go together. */
  except?: readonly string[];
}

/**
 * Refuses free text that says twelve words in a row of a story, with the offer to refer to it: what is copied cannot be
 * taken back. Compared are the pieces it cites, and the newest 2,000 open ones of this agreement that the writer may read
 * and that rest on somebody's consent, with what was added to them. `fields` are the texts by the name of their field.
 */
export async function refuseRepeatedWords(
  ctx: AgreementContext,
  fields: Record<string, string | null | undefined>,
  { cited = [], except = [] }: Compared = {},
): Promise<void> {
  const runs = Object.entries(fields).flatMap(([field, text]) => {
    const own = new LongRuns(text ?? '');
    return own.isEmpty ? [] : [{ field, own }];
  });
  if (runs.length === 0) return;
  const faults: Record<string, string> = {};
  for (const { title, words } of await told(ctx, cited, except))
    for (const { field, own } of runs)
      if (!faults[field] && own.in(words))
        faults[field] = `This says the words of “${title}”. Refer to it instead, so that its owner can take them back.`;
  if (Object.keys(faults).length > 0)
    throw new AppError('INVALID', 'Words of a story stay in the story.', { fields: faults });
}

function told(ctx: AgreementContext, cited: readonly string[], except: readonly string[]) {
  return ctx.db.execute<Told>(sql`
    select e.title, concat_ws(' . ', e.text, e.what_changed, e.significance, e.context, e.contribution, e.challenges_assumption,
      (select string_agg(a.text, ' . ') from evidence_additions a where a.evidence_id = e.id)) as words
    from evidence_placements p join evidence e on e.id = p.evidence_id
    where p.agreement_id = ${ctx.actor.agreementId}
      and (e.consent_status in ('given', 'not asked') or e.id in ${listed(cited)}) and e.id not in ${listed(except)}
    order by p.posted_at desc, p.evidence_id desc limit ${STORIES_COMPARED}`);
}

/** A list for `in`, which SQL does not allow to be empty. */
function listed(ids: readonly string[]) {
  if (ids.length === 0) return sql`(select null::uuid where false)`;
  return sql`(${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )})`;
}
