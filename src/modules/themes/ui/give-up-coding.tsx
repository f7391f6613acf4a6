'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { More } from '#/ui/form/more.tsx';

type GiveUpCodingProps = { agreementId: string; roundId: string; timeZone: string };

/** Either of the two may stop, without a reason. */
export function GiveUpCoding({ agreementId, roundId, timeZone }: GiveUpCodingProps) {
  const giveUp = useAct(useTRPC().themes.giveUpCoding);
  return (
    <More summary="Stop, and compare nothing">
      <ActForm
        act={giveUp}
        words="Stop for both of us"
        pending="Stopping"
        timeZone={timeZone}
        input={() => ({ agreementId, roundId })}
      >
        <p>What each of you marked stays yours alone. Nobody else reads it, and it cannot be taken up again.</p>
      </ActForm>
    </More>
  );
}
