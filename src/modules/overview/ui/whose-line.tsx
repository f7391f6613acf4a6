import type { Side } from '#/access/sides.ts';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { PersonLine } from '#/ui/text/person-line.tsx';
import { type Piece, wasTold } from '../piece.ts';

/** Whose a piece is: a person’s who told it, a group’s, or its author’s own. */
export function WhoseLine({ piece, timeZone }: { piece: Piece; timeZone: string }) {
  const { author, job, organisation, side, postedAt, called, namedAs, perspective } = piece;
  if (!wasTold(piece)) {
    return (
      <PersonLine
        name={author}
        role={job ?? organisation}
        side={side ?? undefined}
        iso={postedAt}
        timeZone={timeZone}
      />
    );
  }
  if (namedAs === 'group') {
    return (
      <>
        Belongs to <b>{called ?? perspective}</b>, as a group. Written by {author}, {organisation},{' '}
        <Where side={side} />
        <DateText iso={postedAt} timeZone={timeZone} />
      </>
    );
  }
  return (
    <>
      Belongs to {called ? <b>{namedAs === 'pseudonym' ? `“${called}”` : called}</b> : <b>a {perspective}</b>}
      {called ? `, ${perspective}` : null}. Told to {author}, {organisation},{' '}
      <DateText iso={postedAt} timeZone={timeZone} />
    </>
  );
}

function Where({ side }: { side: Side | null }) {
  return side ? (
    <>
      <SideMark side={side} />,{' '}
    </>
  ) : null;
}
