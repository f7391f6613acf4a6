'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import type { PieceThemes } from '../queries/piece.ts';

/** What is marked in a piece, in the order of its text; who marked a passage can take the mark away. */
export function Marks({ at, agreementId, piece }: { at: string; agreementId: string; piece: PieceThemes }) {
  const takeBack = useAct(useTRPC().themes.takeMarkBack);
  return (
    <>
      <ActFaults fault={takeBack.fault} />
      <Rows ordered label="Marked passages">
        {piece.marked.map((passage) => (
          <Row
            key={passage.id}
            title={
              <span lang={piece.language === 'en' ? undefined : piece.language}>
                {passage.words ? `“${passage.words}”` : 'A passage whose words have changed'}
              </span>
            }
            state={
              passage.isMine && piece.may.takeBack ? (
                <Button
                  kind="plain"
                  small
                  pending={takeBack.pending && 'Taking it away'}
                  onClick={() => takeBack.send({ agreementId, passageId: passage.id })}
                >
                  Take the mark away<VisuallyHidden>: {passage.theme}</VisuallyHidden>
                </Button>
              ) : undefined
            }
          >
            {piece.round ? (
              <b>{passage.theme}</b>
            ) : (
              <Link href={`${at}/themes/${passage.themeId}`}>{passage.theme}</Link>
            )}
            . Marked by {passage.marker}
          </Row>
        ))}
      </Rows>
    </>
  );
}
