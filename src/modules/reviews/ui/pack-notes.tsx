'use client';

import { type FormEvent, useRef } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Before } from '../queries/before.ts';
import { PackNote } from './pack-note.tsx';

type PackNotesProps = {
  agreementId: string;
  reviewId: string;
  timeZone: string;
  before: Pick<Before, 'notes' | 'may'>;
};

/** One’s own notes on the pack: nobody else reads them, before, in or after the meeting. */
export function PackNotes({ agreementId, reviewId, timeZone, before }: PackNotesProps) {
  const write = useAct(useTRPC().reviews.writeNote);
  const noteId = useRef(uuidv7());
  const idOf = () => 'note-text';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get('text') ?? '');
    const sent = await write.send({ agreementId, reviewId, noteId: noteId.current, text });
    if (!sent.ok) return;
    noteId.current = uuidv7();
    form.reset();
  }

  return (
    <Stack>
      {before.notes.map((note) => (
        <PackNote key={note.id} agreementId={agreementId} note={note} timeZone={timeZone} mayChange={before.may.note} />
      ))}
      {before.may.note ? (
        <form method="post" noValidate onSubmit={submit}>
          <ActFaults fault={write.fault} idOf={idOf} />
          <TextArea
            name="text"
            id={idOf()}
            label="What do I want to remember?"
            ownWords
            rows={3}
            maxLength={4000}
            fault={write.fault?.fields.text}
          />
          <ButtonRow>
            <Button type="submit" kind="quiet" pending={write.pending && 'Keeping it'}>
              Keep this note
            </Button>
          </ButtonRow>
        </form>
      ) : null}
      <Small>Only you read these. They stay with this review.</Small>
    </Stack>
  );
}
