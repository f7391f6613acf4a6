'use client';

import { useRef } from 'react';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { More } from '#/ui/form/more.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { TextField } from '#/ui/form/text-field.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import type { Told } from '../queries/by-link.ts';
import { TELLER_WORDS, type TellerWords } from '../teller-words.ts';
import { type ConsentScope, NAMINGS, type Naming } from '../vocabulary.ts';
import styles from './author-acts.module.css';
import { faultIn, type PlainForm, TellerForm } from './teller-form.tsx';

type TellerActsProps = PlainForm & { told: TellerSays };
/** What the forms start from. */
export type TellerSays = Pick<Told, 'consent' | 'today' | 'author' | 'organisation'>;
type FormProps = { plain: PlainForm; words: TellerWords; told: TellerSays };

/** What the person who told a story can do with it. Each is pressed: to open the page changes nothing. */
export function TellerActs({ told, ...plain }: TellerActsProps) {
  const props = { plain, words: TELLER_WORDS[plain.language], told };
  return (
    <div className={styles.acts}>
      <AddForm {...props} />
      <NameForm {...props} />
      {told.consent.scope.length > 0 ? <NarrowForm {...props} /> : null}
      <EndForm {...props} />
      <BackForm {...props} />
    </div>
  );
}

function AddForm({ plain, words }: FormProps) {
  const act = useAct(useTRPC().evidence.tellerAdds);
  const additionId = useRef(uuidv7());
  return (
    <More summary={words.add.summary}>
      <TellerForm
        act={act}
        words={words}
        press={words.add.press}
        does="adds"
        plain={plain}
        input={({ one }) => ({ token: plain.token, additionId: additionId.current, text: one('text') })}
        onDone={() => {
          additionId.current = uuidv7();
        }}
      >
        <TextArea
          name="text"
          label={words.add.label}
          help={words.add.help}
          ownWords
          rows={4}
          maxLength={5000}
          fault={faultIn(act, words, 'text')}
        />
      </TellerForm>
    </More>
  );
}

function NameForm({ plain, words, told }: FormProps) {
  const act = useAct(useTRPC().evidence.tellerNames);
  const { namedAs, called } = told.consent;
  return (
    <More summary={words.name.summary}>
      <TellerForm
        key={`${namedAs} ${called}`}
        act={act}
        words={words}
        press={words.name.press}
        does="names"
        plain={plain}
        input={({ one }) => ({ token: plain.token, namedAs: one('namedAs') as Naming, called: one('called') })}
      >
        <Choices
          name="namedAs"
          label={words.name.label}
          defaultValue={namedAs}
          options={NAMINGS.map((value) => ({ value, words: words.naming[value] }))}
        />
        <TextField
          name="called"
          label={words.name.called}
          help={words.name.help(told.author)}
          maxLength={60}
          autoComplete="off"
          defaultValue={called ?? ''}
          fault={faultIn(act, words, 'called')}
        />
      </TellerForm>
    </More>
  );
}

function NarrowForm({ plain, words, told }: FormProps) {
  const act = useAct(useTRPC().evidence.tellerNarrows);
  const { scope } = told.consent;
  return (
    <More summary={words.narrow.summary}>
      <TellerForm
        key={scope.join()}
        act={act}
        words={words}
        press={words.narrow.press}
        does="narrows"
        plain={plain}
        input={({ all }) => ({ token: plain.token, scope: all('scope') as ConsentScope[] })}
      >
        <Choices
          name="scope"
          type="checkbox"
          label={words.narrow.label}
          help={words.narrow.help(told.organisation)}
          defaultValue={scope}
          options={scope.map((value) => ({ value, words: words.uses[value] }))}
          fault={faultIn(act, words, 'scope')}
        />
      </TellerForm>
    </More>
  );
}

/** Also alone, in the month in which a story lies sealed. */
export function EndForm({ plain, words, told, open = false }: FormProps & { open?: boolean }) {
  const act = useAct(useTRPC().evidence.tellerSetsEnd);
  return (
    <More summary={words.end.summary} open={open}>
      <TellerForm
        act={act}
        words={words}
        press={words.end.press}
        does="ends"
        plain={plain}
        input={({ one }) => ({ token: plain.token, endsOn: one('endsOn') })}
      >
        <DateField
          name="endsOn"
          label={words.end.label}
          help={words.end.help}
          min={told.today}
          fault={faultIn(act, words, 'endsOn')}
        />
      </TellerForm>
    </More>
  );
}

function BackForm({ plain, words, told }: FormProps) {
  const act = useAct(useTRPC().evidence.tellerWithdraws);
  return (
    <More summary={words.back.summary}>
      <Stack>
        <p>{words.back.explain(told.organisation)}</p>
        <TellerForm
          act={act}
          words={words}
          press={words.back.press}
          does="withdraws"
          plain={plain}
          input={() => ({ token: plain.token })}
          // The form goes with the story: what is read next is the page that says so.
          onDone={() => document.getElementById('main')?.focus()}
        />
      </Stack>
    </More>
  );
}
