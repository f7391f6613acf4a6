'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Compared } from '../queries/compare.ts';

/** Themes that both named alike, each alone: one press makes them one. */
export function MergeAlike({ agreementId, alike }: { agreementId: string; alike: Compared['alike'] }) {
  const merge = useAct(useTRPC().themes.merge);
  return (
    <>
      <ActFaults fault={merge.fault} />
      <Rows>
        {alike.flatMap(({ name, intoId, themes }) =>
          themes.map(({ id, version }) => (
            <Row
              key={id}
              title={name}
              state={
                <Button
                  kind="quiet"
                  small
                  pending={merge.pending && 'Merging'}
                  onClick={() => merge.send({ agreementId, themeId: id, version, intoId })}
                >
                  Make them one
                </Button>
              }
            >
              Both named it so, each alone.
            </Row>
          )),
        )}
      </Rows>
    </>
  );
}
