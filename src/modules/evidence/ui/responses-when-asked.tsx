'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '#/client/trpc.ts';
import { Failed } from '#/ui/state/failed.tsx';
import { Loading } from '#/ui/state/loading.tsx';
import { useOpened } from '#/ui/state/use-opened.ts';
import { Small } from '#/ui/text/small.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { ResponseSubject } from '../vocabulary.ts';
import { Responses } from './responses.tsx';

type ResponsesWhenAskedProps = {
  agreementId: string;
  subjectKind: ResponseSubject;
  subjectId: string;
  /** What it is about, for those who hear the page. */
  about: string;
  timeZone: string;
  may: boolean;
};

/** What was said about one thing of a long list, read when somebody opens it. */
export function ResponsesWhenAsked({ about, ...rest }: ResponsesWhenAskedProps) {
  const trpc = useTRPC();
  const { isOpen, details } = useOpened();
  const { agreementId, subjectKind, subjectId } = rest;
  const { data, isLoading, isError, isFetching, refetch } = useQuery(
    trpc.evidence.responses.queryOptions({ agreementId, subjectKind, subjectId }, { enabled: isOpen }),
  );
  return (
    <details {...details}>
      <summary>
        What others say to it<VisuallyHidden> {about}</VisuallyHidden>
      </summary>
      {data?.length === 0 ? <Small>Nobody has said anything to it yet.</Small> : null}
      {data ? <Responses {...rest} responses={data} /> : null}
      {isLoading ? <Loading awaited="what others say" lines={2} /> : null}
      {isError ? (
        <Failed title="Not fetched" onRetry={() => void refetch()} pending={isFetching && 'Fetching'}>
          What others say could not be fetched. The rest of the page stays.
        </Failed>
      ) : null}
    </details>
  );
}
