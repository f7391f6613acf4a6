import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { AskedAndUsed } from '../queries/asked.ts';
import styles from './asked-list.module.css';
import { WhatCame } from './what-came.tsx';

/** Questions over several agreements: why each was asked, what came in answer, who used that for what. */
export function AskedList({ items }: { items: readonly AskedAndUsed[] }) {
  return (
    <ol className={styles.list}>
      {items.map((question) => {
        const { agreement, timeZone, answers, pieces, uses, lying } = question;
        const [latest] = answers;
        return (
          <li key={question.id} className={styles.question}>
            <div>
              <h2>
                <Link href={`/agreements/${agreement.id}/questions#question-${question.id}`}>{question.text}</Link>
              </h2>
              <p>{question.why ? `Why: ${question.why}` : 'Why it is asked was not said.'}</p>
              <Small>
                {question.posedBy ?? 'Somebody'}
                {question.askedFor ? ` for ${question.askedFor}` : ''},{' '}
                <DateText iso={question.posedAt} timeZone={timeZone} />, in{' '}
                <Link href={`/agreements/${agreement.id}`}>{agreement.title}</Link>
              </Small>
              {question.retiredAt ? <Small>Nobody asks it any more.</Small> : null}
              {lying ? <p className={styles.lying}>{lying}.</p> : null}
            </div>
            <Stack>
              {latest ? (
                <div>
                  <p>{latest.text}</p>
                  <Small>
                    {latest.by ?? 'Somebody'}, <DateText iso={latest.at} timeZone={timeZone} />
                    {answers.length > 1 ? `, after ${answers.length - 1} earlier` : ''}
                  </Small>
                </div>
              ) : (
                <p>{pieces.length > 0 ? 'Nobody has put the answer in a sentence yet.' : 'No answer yet.'}</p>
              )}
              <WhatCame question={question} />
              {uses.length === 0 && (latest || pieces.length > 0) && !lying ? (
                <Small>Nobody has used it yet.</Small>
              ) : null}
            </Stack>
          </li>
        );
      })}
    </ol>
  );
}
