import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Changes } from '../queries/changes.ts';
import { STATE_WORDS } from '../stand-words.ts';

/** Proposals that are being decided. */
export function OpenProposals({ open, at, timeZone }: { open: Changes['open']; at: string; timeZone: string }) {
  return (
    <Rows label="Being decided">
      {open.map((decision) => (
        <Row
          key={decision.id}
          ask
          title={<Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>}
          state={
            decision.openObjections > 0
              ? `${decision.openObjections === 1 ? 'One objection is' : `${decision.openObjections} objections are`} open`
              : undefined
          }
        >
          {STATE_WORDS[decision.state]}. Put forward by {decision.proposedBy} on{' '}
          <DateText iso={decision.proposedAt} timeZone={timeZone} />.
        </Row>
      ))}
    </Rows>
  );
}
