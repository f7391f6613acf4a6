'use client';

import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Label } from '#/ui/text/label.tsx';
import { asksSubject, CHANGES } from '../change-kinds.ts';
import type { DraftChange } from '../change-typed.ts';
import type { ProposedChange } from '../changes.ts';
import type { Composing } from '../queries/composing.ts';
import { nowOf, subjectsFor } from '../subject-choices.ts';
import { ChangeFields } from './change-fields.tsx';
import styles from './change-fieldset.module.css';

/** A change under way; what it starts from where a text is changed that was put before. */
export type OpenChange = Omit<DraftChange, 'kind'> & { kind: ChangeKind | ''; start?: ProposedChange };

type ChangeFieldsetProps = {
  change: OpenChange;
  /** Its place among the changes, from 0. */
  at: number;
  composing: Composing;
  faults: Record<string, string>;
  onChange: (change: OpenChange) => void;
  onRemove: () => void;
};

const SUBJECT_LABELS = {
  clause: 'Which clause?',
  goal: 'Which goal?',
  question: 'Which question?',
  measure: 'Which measure?',
  'money line': 'Which money line?',
  party: 'Which party?',
};

const KINDS = Object.entries(CHANGES).map(([value, { act }]) => ({ value, words: act }));

/** One change: what kind, of what, what it says now, and what it would say. */
export function ChangeFieldset({ change, at, composing, faults, onChange, onRemove }: ChangeFieldsetProps) {
  const { kind, subjectId } = change;
  const idOf = (field: string) => `changes.${at}.${field}`;
  const noun = kind && asksSubject(kind) ? CHANGES[kind].noun : null;
  const isReady = kind !== '' && (!noun || subjectId !== '');
  const now = isReady ? nowOf(kind, subjectId, composing) : null;
  const start = change.start?.kind === kind && (change.start.subjectId ?? '') === subjectId ? change.start : undefined;
  return (
    <fieldset id={`change-${at}`} className={styles.change}>
      <legend>Change {at + 1}</legend>
      <SelectField
        name="kind"
        id={idOf('kind')}
        label="What would change?"
        empty="Choose"
        value={kind}
        onChange={(event) => onChange({ id: change.id, kind: event.target.value as ChangeKind, subjectId: '' })}
        options={KINDS}
        fault={faults[idOf('kind')]}
      />
      {noun ? (
        <SelectField
          name="subjectId"
          id={idOf('subjectId')}
          label={SUBJECT_LABELS[noun as keyof typeof SUBJECT_LABELS]}
          empty="Choose"
          value={subjectId}
          onChange={(event) => onChange({ ...change, subjectId: event.target.value })}
          options={subjectsFor(kind as ChangeKind, composing)}
          fault={faults[idOf('subjectId')]}
        />
      ) : null}
      {now ? (
        <div className={styles.now}>
          <Label>It says</Label>
          <p>{now}</p>
        </div>
      ) : null}
      {isReady ? (
        <>
          <ChangeFields
            key={`${kind} ${subjectId}`}
            kind={kind}
            subjectId={subjectId}
            start={start}
            composing={composing}
            idOf={(field) => idOf(`put.${field}`)}
            faultOf={(field) => faults[idOf(`put.${field}`)]}
          />
          <More summary="More, if you like: its own because and what you expect of it">
            <TextArea
              name="because"
              id={idOf('because')}
              label="Its own because"
              rows={2}
              maxLength={2000}
              defaultValue={start?.because ?? ''}
              fault={faults[idOf('because')]}
            />
            <TextArea
              name="expected"
              id={idOf('expected')}
              label="What do you expect of it?"
              rows={2}
              maxLength={1000}
              defaultValue={start?.expected ?? ''}
              fault={faults[idOf('expected')]}
            />
          </More>
        </>
      ) : null}
      <ButtonRow>
        <Button kind="plain" onClick={onRemove}>
          Leave out change {at + 1}
        </Button>
      </ButtonRow>
    </fieldset>
  );
}
