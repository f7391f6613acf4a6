'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { Before } from '../queries/before.ts';

type AgendaProps = { agreementId: string; reviewId: string; before: Pick<Before, 'items' | 'may'> };

/** What people asked to talk about. Anybody who takes part asks; nobody needs to agree. */
export function Agenda({ agreementId, reviewId, before }: AgendaProps) {
  const trpc = useTRPC();
  const ask = useAct(trpc.reviews.askForItem);
  const withdraw = useAct(trpc.reviews.withdrawItem);
  const itemId = useRef(uuidv7());
  const idOf = () => 'agenda-text';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get('text') ?? '');
    const sent = await ask.send({ agreementId, reviewId, itemId: itemId.current, text });
    if (!sent.ok) return;
    itemId.current = uuidv7();
    form.reset();
    form.querySelector('input')?.focus();
  }

  return (
    <>
      {before.items.length === 0 ? (
        <Empty>Nobody has asked for anything yet. What must not be missed?</Empty>
      ) : (
        <Rows>
          {before.items.map((item) => (
            <Row key={item.id} title={item.text}>
              Asked by {item.askedBy}, <SideMark side={item.side} />
              {item.may.withdraw ? (
                <>
                  {' '}
                  <Button
                    kind="plain"
                    small
                    pending={withdraw.pending && 'Withdrawing'}
                    onClick={() => withdraw.send({ agreementId, itemId: item.id })}
                  >
                    Withdraw<VisuallyHidden> “{item.text}”</VisuallyHidden>
                  </Button>
                </>
              ) : null}
            </Row>
          ))}
        </Rows>
      )}
      <ActFaults fault={withdraw.fault} />
      {before.may.ask ? (
        <form method="post" noValidate onSubmit={submit}>
          <ActFaults fault={ask.fault} idOf={idOf} />
          <TextField
            name="text"
            id={idOf()}
            label="What should we talk about?"
            maxLength={300}
            autoComplete="off"
            fault={ask.fault?.fields.text}
          />
          <ButtonRow>
            <Button type="submit" kind="quiet" pending={ask.pending && 'Asking'}>
              Ask for it
            </Button>
          </ButtonRow>
        </form>
      ) : null}
    </>
  );
}
