'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { onChosen } from '#/client/kept/chosen.ts';
import { type DraftPlace, useDraft } from '#/client/kept/use-draft.ts';
import { useFilesFor } from '#/client/kept/use-kept.ts';
import { Button } from '#/ui/form/button.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { KeepBar } from '#/ui/form/keep-bar.tsx';
import { More } from '#/ui/form/more.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { OfflineNotice } from '#/ui/state/offline-notice.tsx';
import { useOnline } from '#/ui/state/online.ts';
import type { Composing } from '../queries/composing.ts';
import { ConsentChoices } from './consent-choices.tsx';
import { FilesField } from './files-field.tsx';
import { PostMore } from './post-more.tsx';
import { Recognised } from './recognised.tsx';
import { usePosting } from './use-posting.ts';

/** What the form asks of the agreement it is for. */
export type PostSetting = Pick<
  Composing,
  'organisation' | 'side' | 'today' | 'known' | 'goals' | 'measures' | 'questions'
> &
  Partial<Pick<Composing, 'colleagues'>>;

/** The field that a fault of the post is put right in. */
const FIELDS: Record<string, string> = { perspective: 'view', 'consent.endsOn': 'endsOn', 'consent.scope': 'consent' };
const fieldOf = (name: string) => FIELDS[name] ?? name;

type PostFormProps = {
  personId: string;
  place: DraftPlace;
  setting: PostSetting;
  /** Where the form is for one of several agreements: a story that was begun names its own. */
  onPlace?: (agreementId: string) => void;
  /** The choice among them. */
  children?: ReactNode;
};

/** A story in three answers: what, whose view, may we keep it. All else is there for who likes. */
export function PostForm({ personId, place, setting, onPlace, children }: PostFormProps) {
  const router = useRouter();
  const isOnline = useOnline();
  const [isLeaving, leave] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(personId, place, form, onPlace);
  const posting = usePosting(draft, setting);
  const files = useFilesFor(draft.evidenceId);
  const { fault } = posting;
  const faults = Object.fromEntries(Object.entries(fault?.fields ?? {}).map(([name, words]) => [fieldOf(name), words]));

  const { open } = draft;
  const { show } = posting;
  useEffect(
    () =>
      onChosen(async (evidenceId) => {
        const kept = await open(evidenceId);
        if (!kept) return;
        show(kept.fault);
        form.current?.querySelector('textarea')?.focus();
      }),
    [open, show],
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sent = await posting.post();
    // Busy until the next page is there, so that nobody wonders whether it was kept.
    if (sent) leave(() => router.push(`/agreements/${sent.agreementId}/evidence/${sent.evidenceId}`));
  }

  return (
    <div>
      {children}
      <form ref={form} method="post" noValidate onSubmit={submit} onInput={draft.touch}>
        <OfflineNotice>
          Write on. What you keep stays on this phone and goes by itself when the signal is back.
        </OfflineNotice>
        <ActFaults fault={fault} idOf={fieldOf} />
        <TextArea
          name="text"
          label="What did you see or hear?"
          heading
          ownWords
          rows={7}
          required
          maxLength={20_000}
          help="As you would tell a colleague. Leave out names, streets and employers."
          fault={faults.text}
        />
        <Recognised field="text" today={setting.today} known={setting.known} />
        <More summary="Add a photo, a sound or a document" open={(files?.length ?? 0) > 0}>
          <FilesField personId={personId} evidenceId={draft.evidenceId} onChange={draft.touch} />
        </More>
        <Choices
          name="view"
          label="Whose view is this?"
          columns
          required
          options={[
            { value: 'resident', words: 'A resident, told to me' },
            { value: 'work', words: 'Mine, at work' },
            { value: 'colleague', words: 'A colleague or partner' },
            { value: 'several', words: 'Several people together' },
          ]}
          fault={faults.view}
        />
        <ConsentChoices organisation={setting.organisation} fault={faults.consent ?? faults.visibility} />
        <PostMore setting={setting} faults={faults} />
        <KeepBar>
          <Button type="submit" pending={(posting.pending || isLeaving) && 'Keeping it'}>
            {isOnline ? 'Keep this story' : 'Keep on this phone'}
          </Button>
          <FormStatus>{posting.said}</FormStatus>
        </KeepBar>
      </form>
    </div>
  );
}
