'use client';

import { type FormEvent, useId, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import type { EditAgreement } from '../schema.ts';
import { type FactField, isSame, readFact, type Typed, typedFact } from '../typed-facts.ts';
import { useClose } from './editable.tsx';
import { FactInput } from './fact-input.tsx';
import { StaleTerms } from './stale-terms.tsx';
import { useEditAgreement } from './use-edit-agreement.ts';

type Facts = Omit<EditAgreement, 'draftVersion'>;

type FactsFormProps = {
  agreementId: string;
  draftVersion: number;
  fields: FactField[];
  /** What stands there, by the fields' names. */
  facts: Record<string, unknown>;
  /** Where these are parts of one fact. */
  within?: 'envelope';
};

/** Some facts of a draft, changed together. Only what was changed is sent. */
export function FactsForm({ agreementId, draftVersion, fields, facts, within }: FactsFormProps) {
  const close = useClose();
  const id = useId();
  const [opened, setOpened] = useState(facts);
  const [typed, setTyped] = useState<Typed>(() => typedFacts(fields, facts));
  const [unread, setUnread] = useState<Fault | null>(null);
  const whole = (given: Record<string, unknown>) => (within ? { [within]: { ...opened, ...given } } : given) as Facts;
  const { save, accept, theirs: stored, pending, fault } = useEditAgreement(agreementId, draftVersion, whole(facts));
  const theirs = stored && ((within ? stored[within] : stored) as Record<string, unknown>);
  const nameIn = (path: string) => path.split('.')[within ? 1 : 0] ?? path;
  const idOf = (path: string) => `${id}-${unread ? path : nameIn(path)}`;
  const faults = Object.fromEntries(
    Object.entries((unread ?? fault)?.fields ?? {}).map(([path, words]) => [unread ? path : nameIn(path), words]),
  );

  async function send() {
    const { given, wrong } = read(fields, typed, opened);
    setUnread(wrong ? { code: 'INVALID', message: 'Some of this cannot be read.', fields: wrong } : null);
    if (wrong) return;
    if (Object.keys(given).length === 0 || (await save(whole(given)))) close();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (stored) accept(stored);
    void send();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={unread ?? fault} idOf={idOf} />
      {stored && theirs ? (
        <StaleTerms
          differences={fields
            .map((field) => ({
              label: field.label,
              theirs: typedFact(field.kind, theirs[field.name]),
              mine: typed[field.name] ?? '',
            }))
            .filter((difference) => difference.theirs !== difference.mine)}
          pending={pending}
          onKeepTheirs={() => {
            setOpened(theirs);
            setTyped(typedFacts(fields, theirs));
            accept(stored);
          }}
          onKeepMine={() => {
            accept(stored);
            void send();
          }}
        />
      ) : null}
      {fields.map((field) => (
        <FactInput
          key={field.name}
          field={field}
          id={idOf(field.name)}
          value={typed[field.name] ?? ''}
          fault={faults[field.name]}
          onType={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <ButtonRow>
        <Button type="submit" pending={pending && 'Saving'}>
          Save
        </Button>
        <Button kind="plain" onClick={close}>
          Leave it as it was
        </Button>
      </ButtonRow>
    </form>
  );
}

const typedFacts = (fields: FactField[], facts: Record<string, unknown>): Typed =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, typedFact(kind, facts[name])]));

/** What was changed, as it is stored; or what cannot be read. */
function read(fields: FactField[], typed: Typed, opened: Record<string, unknown>) {
  const given: Record<string, unknown> = {};
  const wrong: Record<string, string> = {};
  for (const { name, kind } of fields) {
    const before = opened[name];
    const value = readFact(kind, typed[name] ?? '', before, uuidv7);
    if (Number.isNaN(value) || (kind === 'whole' && value === null)) wrong[name] = 'Give a number.';
    else if (!isSame(value, before)) given[name] = value;
  }
  return { given, wrong: Object.keys(wrong).length > 0 ? wrong : null };
}
