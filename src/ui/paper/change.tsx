import type { ReactNode } from 'react';
import styles from './change.module.css';

type ChangeProps = {
  was: ReactNode;
  is: ReactNode;
  because: ReactNode;
  expected?: ReactNode;
  happened?: ReactNode;
  /** Made: it said, it says. Proposed: it says, it would say. */
  tense?: 'made' | 'proposed';
  /** Other words for a part: `{ was: 'It was', is: 'It will be' }`. */
  labels?: Partial<Record<Part, string>>;
};

type Part = 'was' | 'is' | 'because' | 'expected' | 'happened';

const words: Record<'made' | 'proposed', Record<Part, string>> = {
  made: {
    was: 'It said',
    is: 'It says',
    because: 'Because',
    expected: 'We expected',
    happened: 'What came of it',
  },
  proposed: {
    was: 'It says',
    is: 'It would say',
    because: 'Because',
    expected: 'We expect',
    happened: 'What came of it',
  },
};

/** A change, always in this order: it said, it says, because, what we expected, what came of it. */
export function Change({ was, is, because, expected, happened, tense = 'made', labels }: ChangeProps) {
  const label = { ...words[tense], ...labels };
  return (
    <dl className={styles.change}>
      <div>
        <dt>{label.was}</dt>
        <dd className={styles.was}>{was}</dd>
      </div>
      <div>
        <dt>{label.is}</dt>
        <dd className={styles.is}>{is}</dd>
      </div>
      <div>
        <dt>{label.because}</dt>
        <dd>{because}</dd>
      </div>
      {expected ? (
        <div>
          <dt>{label.expected}</dt>
          <dd>{expected}</dd>
        </div>
      ) : null}
      {happened ? (
        <div>
          <dt>{label.happened}</dt>
          <dd>{happened}</dd>
        </div>
      ) : null}
    </dl>
  );
}
