'use client';

import { useEffect, useId, useRef } from 'react';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Label } from '#/ui/text/label.tsx';

interface Words {
  text: string;
  why: string;
}

type StaleGoalProps = {
  theirs: Words;
  mine: Words;
  pending: boolean;
  onKeepTheirs: () => void;
  onKeepMine: () => void;
};

/** Two people reworded a goal at once: both wordings, and the ways on. To join them, one goes on in the form. */
export function StaleGoal({ theirs, mine, pending, onKeepTheirs, onKeepMine }: StaleGoalProps) {
  const here = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => here.current?.focus(), []);
  return (
    <section ref={here} tabIndex={-1} aria-labelledby={heading}>
      <Notice kind="concern" title="This changed while you were writing" titleId={heading}>
        <p>Both texts are here. Keep one, or join them in the form below and save it as yours.</p>
      </Notice>
      <Both label="What it says now" words={theirs} />
      <Both label="What you wrote" words={mine} />
      <ButtonRow>
        <Button kind="quiet" onClick={onKeepTheirs}>
          Keep theirs
        </Button>
        <Button kind="quiet" pending={pending && 'Saving'} onClick={onKeepMine}>
          Keep mine
        </Button>
      </ButtonRow>
    </section>
  );
}

function Both({ label, words }: { label: string; words: Words }) {
  return (
    <div>
      <Label as="h4">{label}</Label>
      <Wording size="lead">{words.text}</Wording>
      <p>{words.why}</p>
    </div>
  );
}
