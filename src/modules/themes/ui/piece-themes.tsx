import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { PieceThemes } from '../queries/piece.ts';

/** On a story: which themes run through it, and the way to mark more. */
export function ThemesOfPiece({ at, piece }: { at: string; piece: PieceThemes }) {
  const themes = Map.groupBy(piece.marked, ({ themeId }) => themeId);
  return (
    <>
      {themes.size > 0 ? (
        <Rows label="Themes of this story">
          {[...themes].map(([themeId, marks]) => (
            <Row key={themeId} title={<Link href={`${at}/themes/${themeId}`}>{marks[0]?.theme}</Link>}>
              {[...new Set(marks.flatMap(({ words }) => (words ? [`“${words}”`] : [])))].join(' ')}
            </Row>
          ))}
        </Rows>
      ) : (
        <Empty>No theme yet. A theme is a word for what returns in several stories.</Empty>
      )}
      {piece.may.mark ? (
        <ButtonRow>
          <ButtonLink kind="quiet" href={`${at}/evidence/${piece.evidenceId}/passages`}>
            Mark a passage
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
