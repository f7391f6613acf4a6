'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '#/client/trpc.ts';
import { Notice } from '#/ui/state/notice.tsx';
import type { WeighedChange } from '../envelope.ts';

type VerdictProps = {
  agreementId: string;
  /** As much of the changes as can be read now. */
  changes: WeighedChange[];
  /** In the parties' own words, what may change by consent alone. */
  insideWords: string[];
};

/** Whether consent is enough or signatures are needed too, said while one writes, by the rule that will decide. */
export function Verdict({ agreementId, changes, insideWords }: VerdictProps) {
  const trpc = useTRPC();
  const weighed = useQuery({
    ...trpc.adaptations.weigh.queryOptions({ agreementId, changes: changes as never }),
    enabled: changes.length > 0,
    retry: false,
  });
  const { title, words } = verdict(changes.length, weighed.data);
  return (
    <Notice role="status" title={title}>
      <p>{words}</p>
      {weighed.data?.variation && insideWords.length > 0 ? (
        <p>By consent alone we may: {insideWords.join('; ')}.</p>
      ) : null}
    </Notice>
  );
}

function verdict(count: number, answer: { variation: string | null } | undefined) {
  if (count === 0) return { title: 'Consent is enough', words: 'It changes nothing of what the agreement says.' };
  if (!answer)
    return { title: 'Is consent enough?', words: 'This is said here once we know, and on the proposal in any case.' };
  if (answer.variation) return { title: 'It asks for consent and then for signatures', words: answer.variation };
  return {
    title: 'Consent is enough',
    words: 'It lies inside what we may change by consent alone, and holds with the last consent.',
  };
}
