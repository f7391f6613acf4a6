import type { ReactNode } from 'react';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { definitionHistory } from '../definition-history.ts';
import type { MeasureDetail } from '../queries.ts';

type DefinitionHistoryProps = {
  measure: Pick<MeasureDetail, 'definitions' | 'rebases'>;
  /** The way to the decision that made a change; measures do not know decisions. */
  decisionOf?: (adaptationId: string) => ReactNode;
};

/** Since when it is counted so, and why its limits were drawn anew. */
export function DefinitionHistory({ measure, decisionOf }: DefinitionHistoryProps) {
  return (
    <Rows label="How it was counted, newest first">
      {definitionHistory(measure.definitions, measure.rebases).map(
        ({ fromMonth, what, words, agreementVersion, adaptationId }) => (
          <Row
            key={`${fromMonth} ${what}`}
            title={
              <>
                <b>{what}</b> from <DateText iso={fromMonth} />
              </>
            }
            state={agreementVersion ? `Version ${agreementVersion}` : undefined}
            quiet
          >
            {words.join(' ')} {adaptationId ? decisionOf?.(adaptationId) : null}
          </Row>
        ),
      )}
    </Rows>
  );
}
