import { Wording } from '#/ui/paper/wording.tsx';
import { PersonLine } from '#/ui/text/person-line.tsx';
import { CONFIDENCE_WORDS } from '../confidence-words.ts';
import type { QuestionWithAnswers } from '../queries.ts';
import styles from './question-block.module.css';

type Answer = QuestionWithAnswers['answers'][number];

/** What we thought the answer was at a time, how sure we were, and what to try next. */
export function QuestionAnswer({ answer, timeZone }: { answer: Answer; timeZone: string }) {
  return (
    <div className={styles.answer}>
      <Wording size="lead">{answer.text}</Wording>
      <p className={styles.small}>
        <b>How sure: {CONFIDENCE_WORDS[answer.confidence].short.toLowerCase()}.</b>{' '}
        {CONFIDENCE_WORDS[answer.confidence].means}
      </p>
      {answer.nextTest ? (
        <p className={styles.small}>
          <b>Next test:</b> {answer.nextTest}
        </p>
      ) : null}
      <p className={styles.small}>
        <PersonLine
          name={answer.by ?? 'Somebody'}
          side={answer.bySide ?? undefined}
          iso={answer.at}
          timeZone={timeZone}
        />
      </p>
    </div>
  );
}
