'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { wordsOf } from '../mine.ts';
import type { StageFact } from '../room-facts.ts';
import { noteQuestion } from '../stage-cards.ts';
import { LONGEST_CARD } from '../vocabulary.ts';
import { useMeeting } from './meeting-context.tsx';
import { OwnNotes } from './own-notes.tsx';
import styles from './write-alone.module.css';

/** One writes for oneself: kept on the device as typed, laid face down when done. */
export function WriteAlone({ stage }: { stage: StageFact }) {
  const { own, putAway } = useMeeting();
  return (
    <section className={styles.write} aria-label="Your notes">
      <NoteForm stage={stage} />
      {own.refused.map(({ act, fault }) => (
        <Notice key={act.id} kind="concern" role="status" title="One was not kept">
          <p>{fault.message}</p>
          {wordsOf(act) === null ? null : <p>“{wordsOf(act)}”</p>}
          <Button kind="plain" onClick={() => putAway(act.id)}>
            I have seen it
          </Button>
        </Notice>
      ))}
      <OwnNotes stageId={stage.id} isTurned={stage.cardsRevealedAt !== null} />
      <More summary="Type in what was written on paper">
        <NoteForm stage={stage} isFromPaper />
      </More>
    </section>
  );
}

function NoteForm({ stage, isFromPaper = false }: { stage: StageFact; isFromPaper?: boolean }) {
  const { words, doOwn, own, seats, me, leads, link } = useMeeting();
  const named = leads || me?.mayFacilitate ? seats : seats.filter(({ id }) => id === me?.id);
  const field = `${isFromPaper ? 'paper' : 'note'} ${stage.id}`;
  const [text, setText] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What this device kept is known once the page is awake.
  useEffect(() => setText(words.draft(field)), [words, field]);

  function type(typed: string) {
    setText(typed);
    setIsEmpty(false);
    words.keepDraft(field, typed);
  }

  function lay(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return setIsEmpty(true);
    const whose = String(new FormData(event.currentTarget).get('whose') ?? '');
    const card = { cardId: crypto.randomUUID(), stageId: stage.id, text: written };
    doOwn({ name: 'writeCard', input: isFromPaper ? { ...card, onPaper: { seatId: whose || null } } : card });
    type('');
    form.current?.querySelector('textarea')?.focus();
  }

  function layByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  }

  const waits = own.waiting.length > 0 && (own.isStuck || link === 'lost');
  return (
    <form ref={form} method="post" noValidate onSubmit={lay}>
      <TextArea
        id={field.replaceAll(' ', '-')}
        name="text"
        label={isFromPaper ? 'What it says' : noteQuestion(stage.stageKind)}
        ownWords
        rows={3}
        maxLength={LONGEST_CARD}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={layByKey}
        fault={isEmpty ? 'Write something on the note first.' : undefined}
      />
      {isFromPaper ? (
        <SelectField
          id={`${field.replaceAll(' ', '-')}-whose`}
          name="whose"
          label="Who wrote it?"
          help="It is marked as typed in from paper; once names are opened, also by whom."
          empty="Nobody says"
          options={named.map(({ id, name }) => ({ value: id, words: name }))}
        />
      ) : null}
      <div className={styles.put}>
        <Button type="submit" kind={isFromPaper ? 'quiet' : 'primary'}>
          Lay it face down
        </Button>
        <p className={styles.help} role={isFromPaper ? undefined : 'status'}>
          {own.isLocked
            ? 'You are not signed in here any more. What you wrote is kept on this device until you are.'
            : waits
              ? `No signal. ${own.waiting.length === 1 ? 'One note is' : `${own.waiting.length} notes are`} kept on this device and laid by itself later.`
              : 'Kept on this device as you type.'}
        </p>
      </div>
    </form>
  );
}
