'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { Button } from '#/ui/form/button.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { KeepBar } from '#/ui/form/keep-bar.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { OfflineNotice } from '#/ui/state/offline-notice.tsx';
import { postFrom } from '../post-answers.ts';
import type { Composing } from '../queries/composing.ts';
import { answersOf } from './answers-of.ts';
import { ConsentChoices } from './consent-choices.tsx';
import { PostMore } from './post-more.tsx';
import { Recognised } from './recognised.tsx';

/** The field that a fault of the post is put right in. */
const FIELDS: Record<string, string> = { perspective: 'view', 'consent.endsOn': 'endsOn', 'consent.scope': 'consent' };
const fieldOf = (name: string) => FIELDS[name] ?? name;

/** A story in three answers: what, whose view, may we keep it. All else is there for who likes. */
export function PostForm({ agreementId, setting }: { agreementId: string; setting: Composing }) {
  const trpc = useTRPC();
  const router = useRouter();
  const post = useAct(trpc.evidence.post);
  const [isLeaving, leave] = useTransition();
  const [evidenceId] = useState(() => uuidv7());
  const faults = Object.fromEntries(
    Object.entries(post.fault?.fields ?? {}).map(([name, words]) => [fieldOf(name), words]),
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = postFrom(answersOf(event.currentTarget), setting);
    const sent = await post.send({ agreementId, evidenceId, ...answers });
    // Busy until the next page is there, so that nobody wonders whether it was kept.
    if (sent.ok) leave(() => router.push(`/agreements/${agreementId}/evidence/${evidenceId}`));
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <OfflineNotice>Write on. What you wrote stays here; send it when the signal is back.</OfflineNotice>
      <ActFaults fault={post.fault} idOf={fieldOf} />
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
        <Button type="submit" pending={(post.pending || isLeaving) && 'Keeping it'}>
          Keep this story
        </Button>
      </KeepBar>
    </form>
  );
}
