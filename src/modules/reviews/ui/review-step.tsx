'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { SureButton } from '#/ui/form/sure-button.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { ReviewDetail } from '../queries/review.ts';
import { type CameSince, sinceInWords } from '../since-in-words.ts';

type ReviewStepProps = {
  agreementId: string;
  review: Pick<ReviewDetail, 'id' | 'version' | 'may' | 'mySide'>;
  /** It is met on people’s own screens, and ended there. */
  isLive: boolean;
  /** What came after the record was put, and is not in its text. */
  since: CameSince | null;
};

/** The one thing that moves a review on: begin it in its room, end it, put its record to both sides, accept it. */
export function ReviewStep({ agreementId, review, isLive, since }: ReviewStepProps) {
  const trpc = useTRPC();
  const close = useAct(trpc.reviews.close);
  const propose = useAct(trpc.reviews.proposeRecord);
  const accept = useAct(trpc.reviews.acceptRecord);
  const { may } = review;
  const act = { agreementId, reviewId: review.id };
  const fault = close.fault ?? propose.fault ?? accept.fault;
  return (
    <>
      <ActFaults fault={fault} />
      <ButtonRow>
        {may.open ? (
          <ButtonLink href={`/agreements/${agreementId}/reviews/${review.id}/meeting`}>Begin the meeting</ButtonLink>
        ) : null}
        {may.close && !isLive ? (
          <SureButton
            words="End the meeting"
            sure="We have met: end it"
            pending={close.pending && 'Ending'}
            onSure={() => close.send(act)}
          />
        ) : null}
        {may.propose ? (
          <Button onClick={() => propose.send(act)} pending={propose.pending && 'Sending'}>
            Put the record to both sides
          </Button>
        ) : null}
        {since && may.proposeAnew ? (
          <Button onClick={() => propose.send(act)} pending={propose.pending && 'Sending'}>
            Put the record to both sides anew
          </Button>
        ) : null}
        {may.accept && !since ? (
          <Button
            onClick={() => accept.send({ ...act, version: review.version })}
            pending={accept.pending && 'Accepting'}
          >
            Accept for the {review.mySide} side
          </Button>
        ) : null}
      </ButtonRow>
      {since ? (
        <Small>
          Since the record was put, {sinceInWords(since)} came. The text that lies before both sides does not hold it;
          put anew, it does, and both are asked again.
        </Small>
      ) : null}
      {may.accept && !since ? (
        <Small>With both sides’ yes this record stands and does not change any more.</Small>
      ) : null}
    </>
  );
}
