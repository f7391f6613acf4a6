'use client';

import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { ClauseTyped } from '../clause-typed.ts';
import { CLAUSE_SHOWS } from '../vocabulary.ts';
import { SHOWS_WORDS } from '../words.ts';

type ClauseFieldsProps = {
  typed: ClauseTyped;
  faults: Record<string, string>;
  idOf: (field: string) => string;
  onType: (name: keyof ClauseTyped, value: string) => void;
};

const OUTCOMES = [
  { value: 'kept', words: 'Kept', help: 'The law or good sense keeps it as it was.' },
  { value: 'converted', words: 'Converted', help: 'Into a measure, a question, a promise or other words.' },
  { value: 'let go', words: 'Let go', help: 'Nobody needs it any more.' },
];

export function ClauseFields({ typed, faults, idOf, onType }: ClauseFieldsProps) {
  const field = (name: keyof ClauseTyped, path: string = name) => ({
    id: idOf(path),
    name,
    value: typed[name],
    fault: faults[path],
    onChange: (event: { target: { value: string } }) => onType(name, event.target.value),
  });
  return (
    <>
      <TextField {...field('heading')} label="Heading" help="In plain words: “What we promise each other”." />
      <TextArea {...field('text')} label="Clause" ownWords rows={4} />
      <SelectField
        {...field('shows')}
        label="What stands under it"
        optional
        empty="Only its own words"
        options={CLAUSE_SHOWS.map((shows) => ({ value: shows, words: SHOWS_WORDS[shows] }))}
      />
      <More
        summary="It takes the place of a term of an old contract"
        open={typed.oldTerm !== '' || Object.keys(faults).some((name) => name.startsWith('oldTerm'))}
      >
        <TextArea {...field('oldTerm', 'oldTerm.text')} label="What the old contract said" rows={2} />
        <Choices
          id={idOf('oldTerm.outcome')}
          name={idOf('outcome')}
          label="What becomes of it?"
          options={OUTCOMES}
          value={typed.outcome}
          onChoose={(value) => onType('outcome', value)}
          fault={faults['oldTerm.outcome']}
        />
        <TextArea {...field('reason', 'oldTerm.reason')} label="Why?" rows={2} />
      </More>
    </>
  );
}
