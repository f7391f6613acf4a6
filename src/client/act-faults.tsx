'use client';

import { ErrorSummary } from '#/ui/form/error-summary.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { Fault } from './fault.ts';

type ActFaultsProps = {
  fault: Fault | null;
  /** The id of a field's control, where it is not its name alone. */
  idOf?: (field: string) => string;
};

/** Above a form, what became of an act that was not done: a link to each field that is wrong, or the reason. */
export function ActFaults({ fault, idOf = (field) => field }: ActFaultsProps) {
  if (!fault) return null;
  const faults = Object.entries(fault.fields).map(([field, words]) => ({ id: idOf(field), words }));
  faults.sort((one, other) => inTheForm(one.id, other.id));
  if (faults.length > 0) return <ErrorSummary faults={faults} attempt={fault} />;
  return (
    <Notice kind="concern" role="alert">
      <p>
        {fault.message}
        {fault.signIn ? (
          <>
            {' '}
            <Link href={fault.signIn}>Sign in</Link>
          </>
        ) : null}
      </p>
    </Notice>
  );
}

/** Faults are told in the order in which their fields stand; one whose field is not there comes last. */
function inTheForm(one: string, other: string): number {
  const [a, b] = [document.getElementById(one), document.getElementById(other)];
  if (!a || !b) return Number(!a) - Number(!b);
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
