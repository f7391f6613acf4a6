import { kindInWords } from '#/modules/evidence/kind-words.ts';
import { EVIDENCE_KINDS, PERSPECTIVES } from '#/modules/evidence/vocabulary.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { type Asked, choosesPart } from '../asked.ts';
import { FOUND_KINDS, KIND_WORDS, LONGEST_WORDS } from '../vocabulary.ts';

type SearchFormProps = {
  asked: Asked;
  /** It was sent without a word. */
  isEmpty: boolean;
  /** The one agreement to look in; left out where one chooses. */
  agreementId?: string;
  agreements?: { id: string; title: string }[];
};

/** What to look for, and in which part. It is sent as a form, so that no word of it stands in an address. */
export function SearchForm({ asked, isEmpty, agreementId, agreements = [] }: SearchFormProps) {
  return (
    <search>
      <form method="post" action="/api/search" noValidate>
        <TextField
          name="words"
          type="search"
          label="Words"
          help="In any form. Put a phrase in “quotes”, and a minus before a word to leave it out."
          maxLength={LONGEST_WORDS}
          defaultValue={asked.words}
          fault={isEmpty ? 'Write what you look for.' : undefined}
          autoComplete="off"
        />
        {agreementId ? <input type="hidden" name="in" value={agreementId} /> : null}
        <ButtonRow>
          <Button type="submit">Search</Button>
        </ButtonRow>
        <More summary="Only a part of it" open={choosesPart(asked)}>
          {agreements.length > 1 ? (
            <SelectField
              name="in"
              label="In"
              empty="All my agreements"
              options={agreements.map(({ id, title }) => ({ value: id, words: title }))}
            />
          ) : null}
          <SelectField
            name="kind"
            label="What"
            empty="Anything"
            defaultValue={asked.kind ?? ''}
            options={FOUND_KINDS.map((kind) => ({ value: kind, words: KIND_WORDS[kind] }))}
          />
          <SelectField
            name="evidence-kind"
            label="Kind of evidence"
            empty="Any"
            defaultValue={asked.evidenceKind ?? ''}
            options={EVIDENCE_KINDS.map((kind) => ({ value: kind, words: kindInWords(kind) }))}
          />
          <TextField
            name="perspective"
            label="Whose view"
            list="perspectives"
            maxLength={80}
            defaultValue={asked.perspective ?? ''}
          />
          <datalist id="perspectives">
            {PERSPECTIVES.map((perspective) => (
              <option key={perspective} value={perspective} />
            ))}
          </datalist>
          <DateField name="from" label="From" defaultValue={asked.from ?? ''} />
          <DateField name="until" label="Until" defaultValue={asked.until ?? ''} />
          <ButtonRow>
            <Button type="submit" kind="quiet">
              Show these
            </Button>
          </ButtonRow>
        </More>
      </form>
    </search>
  );
}
