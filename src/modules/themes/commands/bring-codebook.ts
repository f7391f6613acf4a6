import { authorize } from '#/access/authorize.ts';
import { AppError } from '#/lib/app-error.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import { refuseRepeatedWords } from '#/modules/evidence/queries/repeated-words.ts';
import { record } from '#/modules/journal/commands.ts';
import type { ActContext } from '#/server/context.ts';
import { type Codebook, NoCodebook } from '../codebook.ts';
import { readCsv } from '../codebook-csv.ts';
import { readQdc } from '../codebook-qdc.ts';
import { sameName } from '../merged.ts';
import { commonThemes } from '../queries/everybodys-themes.ts';
import type { BringCodebook } from '../schema.ts';
import { themes } from '../tables.ts';

/** Brings a codebook in: its themes that are not here yet are added, those of a known name stay as they are. */
export async function bringCodebook(ctx: ActContext, input: BringCodebook) {
  const { agreementId, personId } = ctx.actor;
  authorize(ctx.actor, 'theme.change');
  const { codes, faults } = read(input);
  const here = await commonThemes(ctx);
  const fresh = codes.filter(
    ({ name }, at) =>
      !here.some((theme) => sameName(theme.name, name)) &&
      codes.findIndex((other) => sameName(other.name, name)) === at,
  );
  await refuseRepeatedWords(ctx, {
    text: fresh.map(({ name, description }) => `${name}\n${description ?? ''}`).join('\n'),
  });
  if (fresh.length > 0)
    await ctx.db.insert(themes).values(
      fresh.map(({ name, description }, at) => ({
        id: derivedUuid('codebook', agreementId, ctx.act.id, String(at)),
        agreementId,
        name,
        description,
        namedBy: personId,
        namedAt: ctx.now,
      })),
    );
  return record(ctx, {
    event: 'codebook.brought in',
    subjectKind: 'theme',
    subjectId: agreementId,
    detail: { added: fresh.length },
    result: { added: fresh.length, known: codes.length - fresh.length, faults: faults.slice(0, 50) },
  });
}

function read({ format, text }: BringCodebook): Codebook {
  try {
    return format === 'csv' ? readCsv(text) : readQdc(text);
  } catch (error) {
    if (!(error instanceof NoCodebook)) throw error;
    throw new AppError('INVALID', 'This file is no codebook.', { fields: { text: error.message } });
  }
}
