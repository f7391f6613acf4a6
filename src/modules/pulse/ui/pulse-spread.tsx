import { SideMark } from '#/ui/sides/side-mark.tsx';
import { type PulseSpread as Spread, spreadInWords } from '../spread.ts';
import styles from './pulse-spread.module.css';

/** One group’s answers to one statement: in words, then as dots from 1 to 10. */
export function PulseSpread({ spread }: { spread: Spread }) {
  return (
    <div className={styles.group}>
      <p>
        {spread.side ? <SideMark side={spread.side} /> : <b>The smaller sides together</b>}: {spreadInWords(spread)}
      </p>
      <div className={styles.dots} aria-hidden="true" data-side={spread.side ?? 'together'}>
        {spread.times.map((times, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the value
          <div key={at} className={styles.value}>
            <div className={styles.pile}>
              {Array.from({ length: times }, (_, dot) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
                <span key={dot} className={styles.dot} />
              ))}
            </div>
            <span>{at + 1}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
