import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { AskedList } from '#/modules/overview/ui/asked-list.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';

export const metadata: Metadata = { title: 'Questions asked' };

type AskedPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AskedPage({ searchParams }: AskedPageProps) {
  const { by: chosen, at, id } = await searchParams;
  const by = chosen === 'others' ? 'others' : 'us';
  const cursor = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
  const api = await pageCaller();
  const { items, next } = await api.overview.asked({ by, cursor });
  const here = by === 'us' ? '/asked' : '/asked?by=others';
  const after = (query: string) => `${here}${by === 'us' ? '?' : '&'}${query}`;
  return (
    <Main>
      <Stack space="apart">
        <PageHead
          title={
            by === 'us' ? 'What did we ask, and who used the answer?' : 'What were we asked, and who used the answer?'
          }
          lead="In all your agreements, the newest first. The other side sees the same of each question."
        />
        <p>
          {by === 'us' ? (
            <Link href="/asked?by=others">What others asked</Link>
          ) : (
            <Link href="/asked">What our side asked</Link>
          )}
        </p>
        {items.length === 0 ? (
          <Empty>
            {by === 'us'
              ? 'Your side has asked nothing yet. Ask in an agreement, and say what you would do with the answer.'
              : 'Nobody on another side has asked anything yet.'}
          </Empty>
        ) : (
          <AskedList items={items} />
        )}
        <ButtonRow>
          {next ? (
            <ButtonLink kind="quiet" href={after(`at=${encodeURIComponent(next.at)}&id=${next.id}`)}>
              Show what came before
            </ButtonLink>
          ) : null}
          {cursor ? (
            <ButtonLink kind="plain" href={here}>
              Back to the newest
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Stack>
    </Main>
  );
}
