import { dateWords } from '#/ui/text/date-words.ts';
import { Small } from '#/ui/text/small.tsx';
import type { Snapshot } from '../snapshot.ts';
import styles from './terms-document.module.css';

const DIRECTION_WORDS: Record<string, string> = {
  increase: 'higher is better',
  decrease: 'lower is better',
  neither: 'neither way is better in itself',
};

/** Each measure with what it is for and how it could mislead. */
export function MeasuresPart({ measures }: { measures: Snapshot['measures'] }) {
  return (
    <ul className={styles.plain}>
      {measures.map((measure) => (
        <li key={measure.id}>
          <b>{measure.name}</b>
          <p>
            {measure.purpose} <i>How this could mislead:</i> {measure.misleads}
          </p>
          <Small>
            {[
              measure.unit,
              DIRECTION_WORDS[measure.direction] ?? measure.direction,
              `source: ${measure.source}`,
              ...measure.definitions.map(definitionWords),
            ].join('; ')}
            .
          </Small>
        </li>
      ))}
    </ul>
  );
}

function definitionWords({ from, fixAfterPoints }: Snapshot['measures'][number]['definitions'][number]): string {
  const limits = fixAfterPoints ? `limits fixed after ${fixAfterPoints} points` : 'limits from all points';
  return `from ${dateWords(from)} on, ${limits}`;
}
