'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '#/client/trpc.ts';
import { ProposeForm } from '#/modules/adaptations/ui/propose-form.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { useMeeting } from './meeting-context.tsx';

type ProposeHereFormProps = {
  /** Pieces of this review's pack: they come first among what it can rest on. */
  inPack: string[];
  onPut: (decisionId: string) => void;
};

export default function ProposeHereForm({ inPack, onPut }: ProposeHereFormProps) {
  const { agreementId, reviewId } = useMeeting();
  // Asked once: what is typed belongs to what was read.
  const { data: composing, isError } = useQuery(
    useTRPC().adaptations.composing.queryOptions({ agreementId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (isError) return <p role="status">What can be changed could not be fetched. Fold this up and try again.</p>;
  if (!composing) return <p role="status">Fetching what can be changed.</p>;
  if (!composing.may.propose)
    return (
      <Notice>
        <p>{composing.whyNot}</p>
      </Notice>
    );
  const isInPack = ({ id }: { id: string }) => inPack.includes(id);
  const evidence = [...composing.evidence.filter(isInPack), ...composing.evidence.filter((piece) => !isInPack(piece))];
  return (
    <ProposeForm
      agreementId={agreementId}
      composing={{ ...composing, evidence }}
      reviewId={reviewId}
      first={null}
      onPut={onPut}
    />
  );
}
