import { notFound } from '#/lib/app-error.ts';
import type { AgreementContext } from '#/server/context.ts';
import { writeCsv } from '../codebook-csv.ts';
import { writeQdc } from '../codebook-qdc.ts';
import type { CodebookFormat } from '../schema.ts';
import { commonThemes } from './everybodys-themes.ts';

const TYPES: Record<CodebookFormat, string> = { csv: 'text/csv; charset=utf-8', qdc: 'application/xml; charset=utf-8' };

/** The agreement's themes as a codebook, without a word of any story. A codebook of nothing is none. */
export async function codebook(ctx: AgreementContext, format: CodebookFormat) {
  const codes = (await commonThemes(ctx)).filter(({ mergedInto }) => !mergedInto);
  if (codes.length === 0) throw notFound('codebook');
  const text = format === 'csv' ? `\uFEFF${writeCsv(codes)}` : writeQdc(ctx.actor.agreementId, codes);
  return { text, type: TYPES[format], name: `themes.${format}` };
}
