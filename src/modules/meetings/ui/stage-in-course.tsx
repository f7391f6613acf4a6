'use client';

import { Button } from '#/ui/form/button.tsx';
import { NumberField } from '#/ui/form/number-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { KIND_WORDS, type StageTyped } from '../course-typed.ts';
import styles from './way-of-meeting.module.css';

type StageInCourseProps = {
  stage: StageTyped;
  nth: number;
  of: number;
  isOpen: boolean;
  /** Sentences by field: title, asks, minutes. */
  faults: Record<string, string>;
  onOpen: () => void;
  onChange: (change: Partial<StageTyped>) => void;
  onMove: (by: 1 | -1) => void;
  onLeaveOut: () => void;
};

/** One stage of the course: what it asks and for how long, and where it stands. */
export function StageInCourse({ stage, nth, of, isOpen, faults, ...on }: StageInCourseProps) {
  const { key } = stage;
  const id = (field: string) => `stage-${key}-${field}`;
  const name = stage.title || KIND_WORDS[stage.kind];
  const what = <VisuallyHidden>: {name}</VisuallyHidden>;
  return (
    <li className={styles.stage}>
      <span className={styles.title}>
        {nth + 1}. {name}
      </span>
      <span className={styles.minutes}>{stage.minutes} minutes</span>
      {isOpen ? (
        <div className={styles.fields}>
          <TextField
            id={id('title')}
            name={id('title')}
            label="The question on the screen"
            help={`What it offers: ${KIND_WORDS[stage.kind].toLowerCase()}.`}
            maxLength={120}
            value={stage.title}
            onChange={(event) => on.onChange({ title: event.currentTarget.value })}
            fault={faults.title}
          />
          <TextArea
            id={id('asks')}
            name={id('asks')}
            label="How it is done"
            rows={2}
            maxLength={500}
            value={stage.asks}
            onChange={(event) => on.onChange({ asks: event.currentTarget.value })}
            fault={faults.asks}
          />
          <NumberField
            id={id('minutes')}
            name={id('minutes')}
            label="Minutes"
            size={4}
            value={stage.minutes}
            onChange={(event) => on.onChange({ minutes: event.currentTarget.value })}
            fault={faults.minutes && 'Give a whole number of minutes, from 1 to 480.'}
          />
        </div>
      ) : (
        <p className={styles.asks}>{stage.asks}</p>
      )}
      <p className={styles.acts}>
        <Button kind="plain" id={id('change')} aria-expanded={isOpen} onClick={on.onOpen}>
          {isOpen ? 'Fold it up' : 'Change'}
          {what}
        </Button>
        <Button kind="plain" id={id('earlier')} aria-disabled={nth === 0} onClick={() => on.onMove(-1)}>
          Earlier{what}
        </Button>
        <Button kind="plain" id={id('later')} aria-disabled={nth === of - 1} onClick={() => on.onMove(1)}>
          Later{what}
        </Button>
        <Button kind="plain" aria-disabled={of === 1} onClick={() => (of > 1 ? on.onLeaveOut() : undefined)}>
          Leave out{what}
        </Button>
      </p>
    </li>
  );
}
