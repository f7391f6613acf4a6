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
        <Row key={decision.id} ask title={<Link href={`${at}/changes/${decision.id}`}>{decision.text}</Link>}>
          {STATE_WORDS[decision.state]}. Put forward by {decision.proposedBy} on{' '}
          <DateText iso={decision.proposedAt} timeZone={timeZone} />.
          {decision.openObjections > 0 ? <b> {objectionsIn(decision.openObjections)}</b> : null}
        </Row>
      ))}
    </Rows>
  );
}

const objectionsIn = (count: number) => (count === 1 ? 'One objection is open.' : `${count} objections are open.`);
