'use client';

import type { FormEvent } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { LANGUAGE_WORDS, LANGUAGES, type Language } from '../languages.ts';

const OPTIONS = LANGUAGES.map((value) => ({ value, words: LANGUAGE_WORDS[value] }));

/** Says in which language a person would rather be spoken to. */
export function LanguageForm({ language }: { language: string }) {
  const set = useAct(useTRPC().people.setLanguage);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void set.send({ language: String(new FormData(event.currentTarget).get('language')) as Language });
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <ActFaults fault={set.fault} />
      <SelectField
        name="language"
        label="The language you would rather be spoken to in"
        help="Your colleagues see it beside your name. Accord’s own words are English so far."
        defaultValue={language}
        options={OPTIONS}
        fault={set.fault?.fields.language}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet" pending={set.pending && 'Saving'}>
          Save my language
        </Button>
        <FormStatus savedAt={set.savedAt ?? undefined} />
      </ButtonRow>
    </form>
  );
}
