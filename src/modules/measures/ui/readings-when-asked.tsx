'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '#/client/trpc.ts';
import { whenShown } from '#/client/when-shown.tsx';
import { Failed } from '#/ui/state/failed.tsx';
import { Loading } from '#/ui/state/loading.tsx';
import { useOpened } from '#/ui/state/use-opened.ts';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';

const FiguresOfMeasure = whenShown(
  () => import('./figures-of-measure.tsx').then(({ default: Part }) => Part),
  'the numbers',
);

type ReadingsWhenAskedProps = { agreementId: string; measure: { id: string; name: string } };

/** The numbers of one measure among many, fetched when somebody opens them. */
export function ReadingsWhenAsked({ agreementId, measure: { id, name } }: ReadingsWhenAskedProps) {
  const trpc = useTRPC();
  const { isOpen, details } = useOpened();
  const { data, isLoading, isError, isFetching, refetch } = useQuery(
    trpc.measures.get.queryOptions({ agreementId, measureId: id }, { enabled: isOpen }),
  );
  return (
    <details {...details}>
      <summary>
        The numbers<VisuallyHidden> {name}</VisuallyHidden>
      </summary>
      {data ? <FiguresOfMeasure measure={data} /> : null}
      {isLoading ? <Loading awaited="the numbers" lines={3} /> : null}
      {isError ? (
        <Failed title="Not fetched" onRetry={() => void refetch()} pending={isFetching && 'Fetching'}>
          The numbers could not be fetched. They stand on the measure’s own page too.
        </Failed>
      ) : null}
    </details>
  );
}
