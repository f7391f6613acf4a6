import { notFound } from 'next/navigation';
import { pageCaller } from '#/app/page-caller.ts';

type Asked = { params: Promise<{ agreementId: string; format: string }> };

/** The themes as a file to keep, for other programs. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { agreementId, format } = await params;
  if (format !== 'csv' && format !== 'qdc') notFound();
  const { text, type, name } = await (await pageCaller()).themes.codebook({ agreementId, format });
  return new Response(text, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
