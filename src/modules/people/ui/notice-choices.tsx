'use client';

import { useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { NOTICE_WORDS } from '../notice-words.ts';
import { NOTICE_KINDS, type NoticeKind } from '../vocabulary.ts';

const OPTIONS = NOTICE_KINDS.map((value) => ({ value, words: NOTICE_WORDS[value] }));

/** Switches each kind of letter on and off; what is ticked is kept at once. */
export function NoticeChoices({ silenced }: { silenced: NoticeKind[] }) {
  const trpc = useTRPC();
  const silence = useAct(trpc.people.silence);
  const unsilence = useAct(trpc.people.unsilence);
  const [wanted, setWanted] = useState<string[]>(() => NOTICE_KINDS.filter((kind) => !silenced.includes(kind)));
  const last = [silence.savedAt, unsilence.savedAt]
    .filter((at) => at !== null)
    .sort()
    .at(-1);

  async function choose(value: string, chosen: boolean) {
    const before = wanted;
    setWanted(chosen ? [...before, value] : before.filter((kind) => kind !== value));
    const act = chosen ? unsilence : silence;
    const sent = await act.send({ kind: value as NoticeKind });
    if (!sent.ok) setWanted(before);
  }

  return (
    <>
      <ActFaults fault={silence.fault ?? unsilence.fault} />
      <Choices
        name="letters"
        id="letters-wanted"
        type="checkbox"
        label="Write to me when"
        options={OPTIONS}
        value={wanted}
        onChoose={choose}
      />
      <FormStatus savedAt={last} />
    </>
  );
}
