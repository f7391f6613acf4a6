import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { type CameOf, placeOfUse, saysOf } from '../came-of.ts';

/** What came of what one posted, each with the piece it rests on, one click away. */
export function CameOfList({ items, label }: { items: readonly CameOf[]; label: string }) {
  return (
    <Rows label={label}>
      {items.map((use) => (
        <Row
          key={`${use.what} ${use.id} ${use.at}`}
          title={<UseTitle use={use} />}
          state={use.isNew ? 'New' : null}
          quiet
        >
          {saysOf(use)} <Pieces use={use} />
          {use.agreement ? (
            <>
              {' '}
              In <Link href={`/agreements/${use.agreement.id}`}>{use.agreement.title}</Link>,{' '}
            </>
          ) : (
            ' Since '
          )}
          <DateText iso={use.at} timeZone={use.timeZone} />.
          {use.agreement
            ? use.goalIds.map((goalId) => (
                <span key={goalId}>
                  {' '}
                  <Link href={`/agreements/${use.agreement?.id}/goals/${goalId}/trace`}>It changed a goal</Link>.
                </span>
              ))
            : null}
        </Row>
      ))}
    </Rows>
  );
}

function UseTitle({ use }: { use: CameOf }) {
  if (use.what === 'elsewhere') return `In an agreement of ${use.text || 'others'}`;
  const href = placeOfUse(use);
  return href ? <Link href={href}>{use.text}</Link> : use.text;
}

function Pieces({ use: { pieces, agreement, timeZone } }: { use: CameOf }) {
  return pieces.map(({ evidenceId, title, postedAt }, at) => {
    const told = title ? `“${title}”` : null;
    const words = told ?? (
      <>
        what you posted on <DateText iso={postedAt} timeZone={timeZone} />
      </>
    );
    return (
      <span key={evidenceId}>
        {agreement ? <Link href={`/agreements/${agreement.id}/evidence/${evidenceId}`}>{words}</Link> : words}
        {at < pieces.length - 1 ? ', ' : '.'}
      </span>
    );
  });
}
