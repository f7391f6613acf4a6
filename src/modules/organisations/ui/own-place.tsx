'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { More } from '#/ui/form/more.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

type OwnPlaceProps = { organisationId: string; organisation: string; job: string | null };

/** What a member says of themselves here, and how they leave. */
export function OwnPlace({ organisationId, organisation, job }: OwnPlaceProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const describe = useAct(trpc.organisations.describeJob);
  const leave = useAct(trpc.organisations.leave);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void describe.send({ organisationId, job: String(new FormData(event.currentTarget).get('job') ?? '') });
  }

  async function go() {
    const left = await leave.send({ organisationId });
    if (left.ok) router.push('/organisations');
  }

  return (
    <>
      <form method="post" noValidate onSubmit={submit}>
        <ActFaults fault={describe.fault} />
        <TextField
          name="job"
          label="What you do here"
          help="It stands beside your name in agreements."
          optional
          maxLength={120}
          defaultValue={job ?? ''}
          fault={describe.fault?.fields.job}
        />
        <ButtonRow>
          <Button type="submit" kind="quiet" pending={describe.pending && 'Saving'}>
            Save
          </Button>
          <FormStatus savedAt={describe.savedAt ?? undefined} />
        </ButtonRow>
      </form>
      <More summary={`Leave ${organisation}`}>
        <ActFaults fault={leave.fault} />
        <p>
          You no longer see it then, nor the agreements in which you take part for it, and come back by an invitation
          alone. What you said and did stays.
        </p>
        <ButtonRow>
          <Button kind="quiet" pending={leave.pending && 'Leaving'} onClick={() => void go()}>
            {`Leave ${organisation}`}
          </Button>
        </ButtonRow>
      </More>
    </>
  );
}
