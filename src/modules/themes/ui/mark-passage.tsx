'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { PieceThemes } from '../queries/piece.ts';
import styles from './pick-passage.module.css';
import { type Pick, PickPassage } from './pick-passage.tsx';

/** Picks words of a piece and says which theme runs through them. */
export function MarkPassage({ agreementId, piece }: { agreementId: string; piece: PieceThemes }) {
  const mark = useAct(useTRPC().themes.mark);
  const [pick, setPick] = useState<Pick | null>(null);
  const ids = useRef({ passageId: uuidv7(), themeId: uuidv7() });
  const known = useId();
  const words = pick ? piece.texts.find(({ field }) => field === pick.field)?.text.slice(pick.from, pick.to) : null;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const theme = String(new FormData(form).get('theme'));
    const sent = await mark.send({
      agreementId,
      evidenceId: piece.evidenceId,
      ...ids.current,
      field: pick?.field ?? 'text',
      from: pick?.from ?? 0,
      to: pick?.to ?? 0,
      theme,
      roundId: piece.round?.id ?? null,
    });
    if (!sent.ok) return;
    ids.current = { passageId: uuidv7(), themeId: uuidv7() };
    setPick(null);
    form.reset();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={mark.fault} idOf={(field) => `mark-${field}`} />
      <PickPassage piece={piece} pick={pick} onPick={setPick} />
      <div id="mark-from" aria-live="polite" tabIndex={-1}>
        {words ? (
          <blockquote className={styles.chosen} lang={piece.language}>
            {words}
          </blockquote>
        ) : (
          <Small>Nothing is picked yet. Press the first sentence and the last, or draw over the words.</Small>
        )}
      </div>
      <TextField
        name="theme"
        id="mark-theme"
        label="Which theme runs through it?"
        help={
          piece.round
            ? 'A theme that is there, or a new one, which only you see until you both compare.'
            : 'A theme that is there, or a new one. Everybody in the agreement sees its name.'
        }
        list={known}
        autoComplete="off"
        maxLength={80}
        fault={mark.fault?.fields.theme}
      />
      <datalist id={known}>
        {piece.themes.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <ButtonRow>
        <Button type="submit" pending={mark.pending && 'Marking'}>
          Mark this passage
        </Button>
        <FormStatus savedAt={mark.savedAt ?? undefined} timeZone={piece.timeZone} />
      </ButtonRow>
    </form>
  );
}
