'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { More } from '#/ui/form/more.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { LeftBehind as Left } from '../queries/left-behind.ts';

/** Stories that only an author who has left could read: whoever told one can still have it taken back. */
export function LeftBehind({ agreementId, left }: { agreementId: string; left: Left }) {
  const { stories, more, timeZone } = left;
  return (
    <>
      <Rows label="Stories that an author left">
        {stories.map(({ evidenceId, author, called, writtenAt }) => (
          <Row
            key={evidenceId}
            title={
              <>
                Written by {author} on <DateText iso={writtenAt} timeZone={timeZone} />
                {called ? `, told by “${called}”` : null}
              </>
            }
          >
            <p>Nobody but its author could read it. If its teller asks, it can be taken back here.</p>
            <TakeBack piece={{ agreementId, evidenceId }} timeZone={timeZone} />
          </Row>
        ))}
      </Rows>
      {more > 0 ? <Small>And {more} more.</Small> : null}
    </>
  );
}

function TakeBack({ piece, timeZone }: { piece: { agreementId: string; evidenceId: string }; timeZone: string }) {
  const withdraw = useAct(useTRPC().evidence.withdraw);
  return (
    <More summary="Take it back">
      <ActForm
        act={withdraw}
        prefix={`withdraw${piece.evidenceId}`}
        words="Take this story back"
        pending="Taking it back"
        timeZone={timeZone}
        input={() => piece}
      />
    </More>
  );
}
