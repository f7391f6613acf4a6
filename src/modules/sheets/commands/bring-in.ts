import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { requireMembership, storedPost } from '#/modules/evidence/commands/post.ts';
import { evidence, evidencePlacements } from '#/modules/evidence/tables.ts';
import { audienceOf, isWider } from '#/modules/evidence/visibility.ts';
import type { Visibility } from '#/modules/evidence/vocabulary.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import type { GoodRow } from '../checked-rows.ts';
import type { BringIn } from '../schema.ts';
import { evidenceImportPieces, evidenceImports } from '../tables.ts';
import { checkRows } from './checked.ts';

/** As many rows as go into one statement, which takes 65,534 values at most. */
const AT_ONCE = 500;

/** A table's rows become posts of who brings them in, by the rules of a post: all of them, or the good ones alone. */
export async function bringIn(ctx: ActContext, input: BringIn) {
  authorize(ctx.actor, 'evidence.post');
  await requireMembership(ctx);
  const { good, bad, pointing } = await checkRows(ctx, input, input.importId);
  if (input.which === 'all' && bad.length > 0)
    throw new AppError('INVALID', 'Some rows have to be put right first. Nothing was brought in.');
  if (good.length === 0) throw new AppError('INVALID', 'No row of this table can be brought in.');
  const closer = new Set(input.keepCloser ? pointing.map(({ at }) => at) : []);
  const rows = good.map((row) => (closer.has(row.at) ? keptCloser(row) : row));

  await store(ctx, input.importId, rows);
  const widest = widestOf(rows);
  const owner = { authorId: ctx.actor.personId, organisationId: ctx.actor.organisationId };
  return record(ctx, {
    event: 'evidence.imported',
    subjectKind: 'sheet',
    subjectId: input.importId,
    ...audienceOf({ visibility: widest, ...owner }),
    // Of those that are kept closer nobody else learns, not even how many there are.
    detail: { pieces: rows.filter(({ post }) => !isWider(widest, post.visibility)).length },
    result: { importId: input.importId, pieces: rows.length },
  });
}

const keptCloser = ({ at, post }: GoodRow): GoodRow => ({ at, post: { ...post, visibility: 'organisation' } });

function widestOf(rows: readonly GoodRow[]): Visibility {
  return rows.reduce<Visibility>(
    (widest, { post }) => (isWider(post.visibility, widest) ? post.visibility : widest),
    'private',
  );
}

async function store(ctx: ActContext, importId: string, rows: readonly GoodRow[]): Promise<void> {
  const { agreementId, personId } = ctx.actor;
  await ctx.db
    .insert(evidenceImports)
    .values({ id: importId, agreementId, by: personId, at: ctx.now, pieces: rows.length });
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const posts = rows.slice(from, from + AT_ONCE).map(({ post }) => storedPost(ctx, post, today));
    await ctx.db.insert(evidence).values(posts.map(({ piece }) => piece));
    await ctx.db.insert(evidencePlacements).values(posts.map(({ placement }) => placement));
    await ctx.db
      .insert(evidenceImportPieces)
      .values(posts.map(({ piece }) => ({ agreementId, importId, evidenceId: piece.id })));
  }
}
