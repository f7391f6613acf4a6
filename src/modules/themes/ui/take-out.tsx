'use client';

import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { OneTheme } from '../queries/theme.ts';

/** What was merged into a theme, each of which can be taken out again with its passages. */
export function MergedThemes({ agreementId, theme }: { agreementId: string; theme: OneTheme }) {
  const takeOut = useAct(useTRPC().themes.takeOut);
  return (
    <>
      <ActFaults fault={takeOut.fault} />
      <Rows>
        {theme.merged.map(({ id, name, version, mergedAt, mergedBy }) => (
          <Row
            key={id}
            title={name}
            state={
              theme.may.change ? (
                <Button
                  kind="quiet"
                  small
                  pending={takeOut.pending && 'Taking it out'}
                  onClick={() => takeOut.send({ agreementId, themeId: id, version, name })}
                >
                  Take it out again
                </Button>
              ) : undefined
            }
          >
            {mergedAt ? (
              <>
                Merged by {mergedBy}, <DateText iso={mergedAt} timeZone={theme.timeZone} />
              </>
            ) : null}
          </Row>
        ))}
      </Rows>
    </>
  );
}
