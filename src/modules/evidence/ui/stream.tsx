'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTRPC } from '#/client/trpc.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Failed } from '#/ui/state/failed.tsx';
import type { StreamPage } from '../queries/stream.ts';
import type { StreamFilter } from '../schema.ts';
import { StorySlip } from './story-slip.tsx';
import styles from './stream.module.css';

type StreamProps = {
  agreementId: string;
  filter: Partial<StreamFilter>;
  /** The first page, read on the server. */
  first: StreamPage;
};

/** The stream of evidence, the newest first; older pages when asked for. */
export function Stream({ agreementId, filter, first }: StreamProps) {
  const trpc = useTRPC();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useInfiniteQuery(
    trpc.evidence.list.infiniteQueryOptions(
      { agreementId, filter },
      {
        getNextPageParam: (page) => page.next,
        initialData: { pages: [first], pageParams: [null] },
        // What others do is told by the live stream, which asks anew.
        staleTime: Number.POSITIVE_INFINITY,
      },
    ),
  );
  return (
    <div>
      <ol className={styles.stream}>
        {data.pages.map((page, at) => (
          <Slips
            // biome-ignore lint/suspicious/noArrayIndexKey: pages never change places; a new story moves every border between them.
            key={at}
            items={page.items}
            agreementId={agreementId}
            today={first.today}
            timeZone={first.timeZone}
          />
        ))}
      </ol>
      {isFetchNextPageError ? (
        <Failed
          title="Not fetched"
          onRetry={() => void fetchNextPage()}
          pending={isFetchingNextPage && 'Fetching older ones'}
        >
          The older ones could not be fetched. What is shown here stays.
        </Failed>
      ) : hasNextPage ? (
        <ButtonRow>
          <Button
            kind="quiet"
            onClick={() => void fetchNextPage()}
            pending={isFetchingNextPage && 'Fetching older ones'}
          >
            Show older ones
          </Button>
        </ButtonRow>
      ) : null}
    </div>
  );
}

type SlipsProps = { items: StreamPage['items']; agreementId: string; today: string; timeZone: string };

/** One page of the stream: drawn again when something in it changed, not when an older page comes after it. */
const Slips = memo(function Slips({ items, agreementId, ...told }: SlipsProps) {
  return items.map((story) => (
    <li key={story.evidenceId}>
      <StorySlip
        story={story}
        href={`/agreements/${agreementId}/evidence/${story.evidenceId}`}
        titleAs="h3"
        {...told}
      />
    </li>
  ));
});
