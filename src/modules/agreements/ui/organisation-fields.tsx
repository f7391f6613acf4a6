'use client';

import { ORGANISATION_KINDS } from '#/modules/organisations/vocabulary.ts';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextField } from '#/ui/form/text-field.tsx';

export const NEW = 'new';

export interface OrganisationTyped {
  /** The id of one that is known, or NEW. */
  chosen: string;
  name: string;
  kind: string;
}

type OrganisationFieldsProps = {
  label: string;
  known: { id: string; name: string }[];
  typed: OrganisationTyped;
  faults: Record<string, string>;
  idOf: (field: string) => string;
  onType: (typed: OrganisationTyped) => void;
};

/** Which organisation: one that is known here, or one that is named now. */
export function OrganisationFields({ label, known, typed, faults, idOf, onType }: OrganisationFieldsProps) {
  return (
    <>
      {known.length > 0 ? (
        <SelectField
          id={idOf('organisationId')}
          name="organisation"
          label={label}
          value={typed.chosen}
          fault={faults.organisationId}
          options={[...known.map(({ id, name }) => ({ value: id, words: name })), { value: NEW, words: 'Another one' }]}
          onChange={(event) => onType({ ...typed, chosen: event.target.value })}
        />
      ) : null}
      {typed.chosen === NEW ? (
        <>
          <TextField
            id={idOf('founded.name')}
            name="name"
            label={known.length > 0 ? 'Its name' : label}
            value={typed.name}
            fault={faults['founded.name']}
            onChange={(event) => onType({ ...typed, name: event.target.value })}
          />
          <SelectField
            id={idOf('founded.kind')}
            name="kind"
            label="What kind of organisation is it?"
            empty="Choose a kind"
            value={typed.kind}
            fault={faults['founded.kind']}
            options={ORGANISATION_KINDS.map((kind) => ({ value: kind, words: kind }))}
            onChange={(event) => onType({ ...typed, kind: event.target.value })}
          />
        </>
      ) : null}
    </>
  );
}

/** What is sent of it; `newId` is the id the sender made for one that is named now. */
export function organisationInput(typed: OrganisationTyped, newId: string) {
  return typed.chosen === NEW
    ? { organisationId: newId, founded: { name: typed.name, kind: typed.kind } }
    : { organisationId: typed.chosen };
}
