import { Signal } from '#/ui/paper/signal.tsx';
import { Link } from '#/ui/text/link.tsx';
import { countInWords } from '../figures.ts';
import type { ReadingInWords } from '../reading-in-words.ts';
import type { Analysis } from '../xmr.ts';
import styles from './measure-words.module.css';

type MeasureWordsProps = {
  measure: { name: string; misleads: string };
  reading: ReadingInWords;
  analysis: Analysis;
  href?: string;
  /** The level of its heading, below that of its section. */
  heading?: 'h2' | 'h3' | 'h4' | 'h5';
  id?: string;
};

/** A measure in words: its name, what it says, its signal, by which rule, and how it could mislead. */
export function MeasureWords({ measure, reading, analysis, href, heading: Heading = 'h3', id }: MeasureWordsProps) {
  return (
    <div>
      <Heading id={id} className={styles.name}>
        {href ? <Link href={href}>{measure.name}</Link> : measure.name}
      </Heading>
      <p className={styles.says}>{reading.says}</p>
      <MeasureSignal reading={reading} analysis={analysis} />
      <p className={styles.why}>{reading.why}</p>
      <p className={styles.why}>
        <b>How it could mislead:</b> {measure.misleads}
      </p>
    </div>
  );
}

/** The signal's shape and word; where there is none to tell yet, the word alone. */
export function MeasureSignal({ reading, analysis }: { reading: ReadingInWords; analysis: Analysis }) {
  const baseline = analysis.segments.at(-1)?.baseline ?? 0;
  return (
    <p>
      {reading.signal ? <Signal kind={reading.signal}>{reading.word}</Signal> : <b>{reading.word}</b>}
      {reading.trial ? ` Trial limits, from ${countInWords(baseline)} readings.` : null}
    </p>
  );
}
