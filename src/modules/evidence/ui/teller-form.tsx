'use client';

import { type ReactNode, useEffect } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import type { Fault } from '#/client/fault.ts';
import type { AnyAct } from '#/client/use-act.ts';
import type { Answers } from '#/lib/answers.ts';
import { focusField } from '#/ui/form/focus-field.ts';
import { Notice } from '#/ui/state/notice.tsx';
import type { TellerWords } from '../teller-words.ts';
import type { TellerLanguage } from '../vocabulary.ts';

/** What a form needs in a browser without scripts: whose link it is, its page's language, and one name for this page. */
export interface PlainForm {
  token: string;
  language: TellerLanguage;
  once: string;
}

type TellerFormProps<A extends AnyAct> = {
  act: A;
  does: 'adds' | 'names' | 'narrows' | 'ends' | 'withdraws';
  plain: PlainForm;
  input: (answers: Answers) => Parameters<A['send']>[0];
  words: TellerWords;
  press: string;
  kind?: 'primary' | 'quiet';
  onDone?: () => void;
  children?: ReactNode;
};

/** One act by link as a small form, in the language of the page: what went wrong is said in it too. */
export function TellerForm<A extends AnyAct>({ words, press, does, plain, children, ...props }: TellerFormProps<A>) {
  const { act } = props;
  return (
    <ActForm
      {...props}
      words={press}
      pending={words.saving}
      saved={act.savedAt ? words.saved : ''}
      faults={<TellerFaults fault={act.fault} words={words} />}
      action="/api/teller"
    >
      {Object.entries({ token: plain.token, in: plain.language, once: plain.once, does }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </ActForm>
  );
}

/** The reason, where no field is wrong; else the first that is has the focus, and says itself what. */
function TellerFaults({ fault, words }: { fault: Fault | null; words: TellerWords }) {
  useEffect(() => {
    const [wrong] = Object.keys(fault?.fields ?? {});
    if (wrong) focusField(wrong);
  }, [fault]);
  const said = fault && (words.faults[fault.code as keyof TellerWords['faults']] ?? words.faults.other);
  return (
    <div role="alert">
      {fault && Object.keys(fault.fields).length === 0 ? (
        <Notice kind="concern">
          <p>{said}</p>
        </Notice>
      ) : null}
    </div>
  );
}

/** What is wrong in a field, in the language of the page; undefined where nothing is. */
export function faultIn(act: AnyAct, words: TellerWords, field: keyof TellerWords['fields']): string | undefined {
  return act.fault?.fields[field] === undefined ? undefined : words.fields[field];
}
