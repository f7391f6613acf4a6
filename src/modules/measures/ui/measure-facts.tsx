import { Facts } from '#/ui/text/facts.tsx';
import { DIRECTION_WORDS, KIND_WORDS } from '../kind-words.ts';
import type { MeasureWithSeries } from '../queries.ts';

type MeasureFactsProps = {
  measure: Pick<
    MeasureWithSeries,
    | 'purpose'
    | 'misleads'
    | 'source'
    | 'owner'
    | 'dueDay'
    | 'kind'
    | 'unit'
    | 'direction'
    | 'countsPeople'
    | 'threshold'
  >;
  columns?: boolean;
};

/** What a measure is for, how it could mislead, where it comes from and who posts it. */
export function MeasureFacts({ measure, columns = false }: MeasureFactsProps) {
  return (
    <Facts
      columns={columns}
      facts={[
        { name: 'What we hope to learn from it', is: <p>{measure.purpose}</p> },
        { name: 'How it could mislead', is: <p>{measure.misleads}</p> },
        { name: 'Where it comes from', is: <p>{measure.source}</p> },
        {
          name: 'Who posts it',
          is: <p>{`${measure.owner ?? 'Somebody'}, by day ${measure.dueDay} of the next month`}</p>,
        },
        {
          name: 'What it counts',
          is: (
            <p>{`${KIND_WORDS[measure.kind].name}, in ${measure.unit}. ${DIRECTION_WORDS[measure.direction]}.${measure.countsPeople && measure.threshold > 1 ? ` It counts people or households: fewer than ${measure.threshold} are not told.` : ''}`}</p>
          ),
        },
      ]}
    />
  );
}
