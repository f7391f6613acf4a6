import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import type { FoundKind } from '../vocabulary.ts';
import { LONGEST_WORDS } from '../vocabulary.ts';

type SearchLineProps = { agreementId: string; kind: FoundKind; label: string };

/** A line to look for words in one kind of what an agreement holds. */
export function SearchLine({ agreementId, kind, label }: SearchLineProps) {
  return (
    <search>
      <form method="post" action="/api/search" noValidate>
        <TextField name="words" type="search" label={label} maxLength={LONGEST_WORDS} autoComplete="off" />
        <input type="hidden" name="in" value={agreementId} />
        <input type="hidden" name="kind" value={kind} />
        <ButtonRow>
          <Button type="submit" kind="quiet">
            Search
          </Button>
        </ButtonRow>
      </form>
    </search>
  );
}
