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
    placeholderData: (before) => before,
    retry: false,
  });
  const variation = changes.length > 0 ? weighed.data?.variation : null;
  return (
    <Notice role="status" title={variation ? 'It asks for consent and then for signatures' : 'Consent is enough'}>
      {variation ? (
        <p>{variation}</p>
      ) : changes.length > 0 ? (
        <p>It lies inside what we may change by consent alone, and holds with the last consent.</p>
      ) : (
        <p>It changes nothing of what the agreement says.</p>
      )}
      {variation && insideWords.length > 0 ? <p>By consent alone we may: {insideWords.join('; ')}.</p> : null}
    </Notice>
  );
}
