'use client';

import { type FormEvent, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { More } from '#/ui/form/more.tsx';
import { StaleChoice } from '#/ui/form/stale-choice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import type { Before } from '../queries/before.ts';

type PackNoteProps = { agreementId: string; timeZone: string; note: Before['notes'][number]; mayChange: boolean };

/** One note of one’s own, to change or take back. */
export function PackNote({ agreementId, timeZone, note, mayChange }: PackNoteProps) {
  const trpc = useTRPC();
  const change = useAct(trpc.reviews.changeNote);
  const takeBack = useAct(trpc.reviews.takeBackNote);
  const [text, setText] = useState(note.text);
  const [version, setVersion] = useState(note.version);
  const { theirs } = change;
  const id = `note-${note.id}`;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const sent = await change.send({ agreementId, noteId: note.id, version, text });
    if (sent.ok) setVersion(sent.data.version);
  }

  return (
    <Story
      words={note.text}
      whose={<DateText iso={note.changedAt ?? note.writtenAt} form="moment" timeZone={timeZone} />}
    >
      {mayChange ? (
        <More summary="Change this note">
          <form method="post" noValidate onSubmit={submit}>
            {theirs ? (
              <StaleChoice
                theirs={theirs.text}
                mine={text}
                onChoose={({ text: chosen }) => {
                  setText(chosen);
                  setVersion(theirs.version);
                  change.forget();
                }}
              />
            ) : (
              <ActFaults fault={change.fault ?? takeBack.fault} idOf={() => id} />
            )}
            <TextArea
              name="text"
              id={id}
              label="My note"
              ownWords
              rows={3}
              maxLength={4000}
              value={text}
              onChange={(event) => setText(event.target.value)}
              fault={change.fault?.fields.text}
            />
            <ButtonRow>
              <Button type="submit" kind="quiet" small pending={change.pending && 'Saving'}>
                Save this note
              </Button>
              <Button
                kind="plain"
                small
                pending={takeBack.pending && 'Taking it back'}
                onClick={() => takeBack.send({ agreementId, noteId: note.id })}
              >
                Take it back for good
              </Button>
            </ButtonRow>
          </form>
        </More>
      ) : null}
    </Story>
  );
}
