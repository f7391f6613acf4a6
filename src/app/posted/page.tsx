import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { CameOfList } from '#/modules/overview/ui/came-of-list.tsx';
import { SeenUses } from '#/modules/overview/ui/seen-uses.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';

export const metadata: Metadata = { title: 'What came of what you posted' };

type PostedPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PostedPage({ searchParams }: PostedPageProps) {
  const { at, id } = await searchParams;
  const cursor = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
  const api = await pageCaller();
  const { items, next } = await api.overview.cameOf({ cursor });
  const newest = items[0];
  return (
    <Main>
      <Stack space="apart">
        <PageHead
          title="What came of what you posted?"
          lead="What was learnt from it, decided and changed, in all your agreements, the newest first."
        />
        {items.length === 0 ? (
          <Empty>Nothing yet. When something you posted is used, you read here by whom and for what.</Empty>
        ) : (
          <CameOfList items={items} label="What came of what you posted" />
        )}
        <ButtonRow>
          {!cursor && newest?.isNew ? <SeenUses until={newest.at} /> : null}
          {next ? (
            <ButtonLink kind="quiet" href={`/posted?at=${encodeURIComponent(next.at)}&id=${next.id}`}>
              Show what came before
            </ButtonLink>
          ) : null}
          {cursor ? (
            <ButtonLink kind="plain" href="/posted">
              Back to the newest
            </ButtonLink>
          ) : null}
        </ButtonRow>
      </Stack>
    </Main>
  );
}
