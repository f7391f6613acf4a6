import type { ReactNode } from 'react';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { AlreadyThere } from '../queries/there.ts';

type ThereListProps = {
  pieces: AlreadyThere;
  /** The agreement where it is asked: a piece of another one says where it stands. */
  agreementId: string;
  label: string;
  /** What one may do with each. */
  act?: (piece: AlreadyThere[number]) => ReactNode;
};

/** Pieces that may answer a question: what each begins with, one click from the whole. */
export function ThereList({ pieces, agreementId, label, act }: ThereListProps) {
  return (
    <Rows label={label}>
      {pieces.map((piece) => (
        <Row
          key={piece.evidenceId}
          title={
            <Link href={`/agreements/${piece.agreementId}/evidence/${piece.evidenceId}`} target="_blank">
              {piece.title}
            </Link>
          }
        >
          <p>
            {piece.begins}
            {piece.begins.length === 160 ? ' …' : ''}
          </p>
          <p>
            {piece.perspective}, <DateText iso={piece.postedAt} timeZone={piece.timeZone} />
            {piece.agreementId === agreementId ? '.' : `, in ${piece.agreement}.`}
          </p>
          {act?.(piece)}
        </Row>
      ))}
    </Rows>
  );
}
