'use client';

import { useEffect, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';

type SendInvitationProps = {
  invitationId: string;
  email: string;
  /** At once, after the invitation was made. */
  now?: boolean;
};

/** Sends the letter of an invitation. Where no letters leave from here, the link is shown to whoever made it. */
export function SendInvitation({ invitationId, email, now = false }: SendInvitationProps) {
  const send = useAct(useTRPC().organisations.sendInvitation);
  const [answer, setAnswer] = useState<{ state: string; link?: string; words?: string } | null>(null);
  const started = useRef(false);

  async function go() {
    const sent = await send.send({ invitationId });
    if (sent.ok) setAnswer(sent.data);
  }

  useEffect(() => {
    if (!now || started.current) return;
    started.current = true;
    void go();
  });

  return (
    <div role="status">
      <ActFaults fault={send.fault} />
      {answer?.state === 'sent' ? <p>The letter to {email} is on its way.</p> : null}
      {answer?.state === 'link' ? (
        <p>
          No letters leave from here. Give {email} this link yourself; it lets its holder in: <code>{answer.link}</code>
        </p>
      ) : null}
      {answer?.state === 'failed' ? <p>{answer.words}</p> : null}
      {answer === null || answer.state === 'failed' ? (
        <Button kind="plain" pending={send.pending && 'Sending the letter'} onClick={go}>
          Send the letter again
        </Button>
      ) : null}
    </div>
  );
}
