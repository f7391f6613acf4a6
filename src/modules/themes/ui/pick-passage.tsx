'use client';

import { useEffect, useRef } from 'react';
import { FIELD_WORDS } from '../in-words.ts';
import { type Picked, pickedAfter, spanOf } from '../picked.ts';
import type { PieceThemes } from '../queries/piece.ts';
import type { Span } from '../sentences.ts';
import type { PassageField } from '../vocabulary.ts';
import styles from './pick-passage.module.css';

/** A run of words in one text of the piece; by whole sentences, or as somebody drew it. */
export interface Pick extends Span {
  field: PassageField;
  sentences: Picked | null;
}

type PickPassageProps = {
  piece: PieceThemes;
  pick: Pick | null;
  onPick: (pick: Pick | null) => void;
};

/** The piece's own texts, in which one picks from sentence to sentence by key, by touch or by mouse, or draws over any words. */
export function PickPassage({ piece, pick, onPick }: PickPassageProps) {
  const here = useRef<HTMLDivElement>(null);
  const latest = useRef(onPick);
  latest.current = onPick;
  useEffect(() => {
    const drawn = () => {
      const found = drawnIn(here.current, document.getSelection());
      if (found) latest.current({ ...found, sentences: null });
    };
    document.addEventListener('selectionchange', drawn);
    return () => document.removeEventListener('selectionchange', drawn);
  }, []);

  const press = (field: PassageField, sentences: readonly Span[], pressed: number) => {
    // Whoever drags over words presses none of the sentences.
    if (document.getSelection()?.isCollapsed === false) return;
    const picked = pickedAfter(pick?.field === field ? pick.sentences : null, pressed);
    const span = spanOf(sentences, picked);
    onPick(span ? { field, ...span, sentences: picked } : null);
  };

  return (
    <div ref={here}>
      {piece.texts.map(({ field, text, sentences }) => (
        <fieldset key={field} className={styles.text} data-field={field} lang={piece.language}>
          <legend lang="en">{FIELD_WORDS[field]}</legend>
          {sentences.map((sentence, at) => {
            const before = sentences[at - 1]?.to ?? 0;
            const isMarked = piece.marked.some(
              (mark) => mark.field === field && mark.startsAt < sentence.to && mark.endsAt > sentence.from,
            );
            return (
              <span key={sentence.from}>
                <span data-from={before}>{text.slice(before, sentence.from)}</span>
                <label className={styles.sentence}>
                  <input
                    type="checkbox"
                    className={styles.box}
                    checked={isPicked(pick, field, at)}
                    onChange={() => press(field, sentences, at)}
                  />
                  <span data-from={sentence.from} className={isMarked ? styles.marked : undefined}>
                    {text.slice(sentence.from, sentence.to)}
                  </span>
                </label>
              </span>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

function isPicked(pick: Pick | null, field: PassageField, at: number): boolean {
  if (pick?.field !== field || !pick.sentences) return false;
  return at >= pick.sentences.first && at <= pick.sentences.last;
}

/** What is drawn over in one of the texts; null where that is nothing, or lies in more than one. */
function drawnIn(root: HTMLElement | null, selection: Selection | null): (Span & { field: PassageField }) | null {
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    placeOf(root, range.startContainer, range.startOffset),
    placeOf(root, range.endContainer, range.endOffset),
  ];
  if (!from || !to || from.field !== to.field || from.at >= to.at) return null;
  return { field: from.field, from: from.at, to: to.at };
}

function placeOf(root: HTMLElement, node: Node, offset: number): { field: PassageField; at: number } | null {
  if (!root.contains(node) || node.nodeType !== Node.TEXT_NODE) return null;
  const run = node.parentElement?.closest<HTMLElement>('[data-from]');
  const field = run?.closest<HTMLElement>('[data-field]')?.dataset.field;
  return run && field ? { field: field as PassageField, at: Number(run.dataset.from) + offset } : null;
}
