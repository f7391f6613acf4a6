'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC } from '#/client/trpc.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Failed } from '#/ui/state/failed.tsx';
import type { OneTheme } from '../queries/theme.ts';
import { Quote } from './quote.tsx';

type MorePassagesProps = { at: string; agreementId: string; first: OneTheme };

/** All passages of a theme together, earlier ones when asked for. */
export function MorePassages({ at, agreementId, first }: MorePassagesProps) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useInfiniteQuery(
    useTRPC().themes.get.infiniteQueryOptions(
      { agreementId, themeId: first.id },
      {
        getNextPageParam: (page) => page.next,
        initialData: { pages: [first], pageParams: [null] },
        // What others do is told by the live stream, which asks anew.
        staleTime: Number.POSITIVE_INFINITY,
      },
    ),
  );
  return (
    <>
      <Stack>
        {data.pages
          .flatMap(({ passages }) => passages)
          .map((passage) => (
            <Quote key={passage.id} at={at} passage={passage} timeZone={first.timeZone} />
          ))}
      </Stack>
      {isFetchNextPageError ? (
        <Failed title="Not fetched" onRetry={() => void fetchNextPage()} pending={isFetchingNextPage && 'Fetching'}>
          The earlier ones could not be fetched. What is shown here stays.
        </Failed>
      ) : hasNextPage ? (
        <ButtonRow>
          <Button kind="quiet" onClick={() => void fetchNextPage()} pending={isFetchingNextPage && 'Fetching'}>
            Show earlier ones
          </Button>
        </ButtonRow>
      ) : null}
    </>
  );
}
