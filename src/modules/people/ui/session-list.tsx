'use client';

import { useSyncExternalStore } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

type SessionListProps = {
  sessions: { id: string; device: string | null; startedAt: string }[];
  /** The session of this browser. */
  here: string;
};

const NEVER = () => () => {};

/** The zone of this device; until the page lives in the browser it is told in UTC. */
function useOwnTimeZone(): string {
  return useSyncExternalStore(
    NEVER,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

/** Where a person is signed in, and how to end it there. */
export function SessionList({ sessions, here }: SessionListProps) {
  const trpc = useTRPC();
  const end = useAct(trpc.people.endSession);
  const endOthers = useAct(trpc.people.endOtherSessions);
  const timeZone = useOwnTimeZone();
  const others = sessions.filter(({ id }) => id !== here);
  return (
    <>
      <ActFaults fault={end.fault ?? endOthers.fault} />
      <Rows label="Sessions">
        {sessions.map(({ id, device, startedAt }) => (
          <Row
            key={id}
            title={device ?? 'A device that does not say what it is'}
            quiet
            state={
              id === here ? (
                'This one'
              ) : (
                <Button
                  kind="plain"
                  aria-label={`Sign out there: ${device ?? 'the unnamed device'}`}
                  pending={end.pending && 'Signing out'}
                  onClick={() => void end.send({ sessionId: id })}
                >
                  Sign out there
                </Button>
              )
            }
          >
            Since <DateText iso={startedAt} form="moment" timeZone={timeZone} />
          </Row>
        ))}
      </Rows>
      {others.length > 1 ? (
        <ButtonRow>
          <Button
            kind="quiet"
            pending={endOthers.pending && 'Signing out'}
            onClick={() => void endOthers.send({ keepSessionId: here })}
          >
            Sign out everywhere else
          </Button>
        </ButtonRow>
      ) : null}
    </>
  );
}
