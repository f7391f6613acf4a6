import type { ReactNode } from 'react';
import { quietInWords } from '#/modules/goals/question-state.ts';
import { Question } from '#/ui/page/question.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { atTheStart, counted } from '../counted.ts';
import { excerpt } from '../excerpt.ts';
import { listed } from '../listed.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { ComingDays } from './coming-days.tsx';
import { FewAndMore } from './few-and-more.tsx';
import styles from './what-comes.module.css';

const FEW = 4;
const LONGEST = 140;

/** What the next review meets: its days, decisions that come back, questions that grow old, who was missing. */
export function WhatComes({ front }: { front: Dashboard }) {
  const { id, review, lastReview, today } = front;
  const at = `/agreements/${id}`;
  const looks = front.looks.filter(({ lookAgainOn }) => !review || lookAgainOn <= review.meetsOn);
  const old = front.questions
    .map((question) => ({ ...question, quiet: quietInWords(asked(question), `${today}T00:00:00Z`) }))
    .filter(({ quiet }) => quiet !== null);
  return (
    <Question
      title="What comes next?"
      id="coming"
      lead={review ? `What review ${review.cycle} will begin with.` : 'No review is planned yet.'}
    >
      <div className={styles.coming}>
        <Part title="Days to come">
          <ComingDays front={front} />
        </Part>
        {looks.length > 0 ? (
          <Part title="Decisions to look at again">
            <FewAndMore of={looks} few={FEW} more={(hidden) => atTheStart(counted(hidden, 'more decision'))}>
              {(some) => (
                <ul>
                  {some.map((decision) => (
                    <li key={decision.id}>
                      <Link href={`${at}/changes/${decision.id}`}>{excerpt(decision.text, LONGEST)}</Link>{' '}
                      <Small as="span">
                        on <DateText iso={decision.lookAgainOn} form="day" />
                      </Small>
                    </li>
                  ))}
                </ul>
              )}
            </FewAndMore>
          </Part>
        ) : null}
        {old.length > 0 ? (
          <Part title="Questions that grow old">
            <FewAndMore of={old} few={FEW} more={(hidden) => atTheStart(counted(hidden, 'more question'))}>
              {(some) => (
                <ul>
                  {some.map((question) => (
                    <li key={question.id}>
                      <Link href={`${at}/questions#${question.id}`}>{question.text}</Link>{' '}
                      <Small as="span">{question.quiet}.</Small>
                    </li>
                  ))}
                </ul>
              )}
            </FewAndMore>
          </Part>
        ) : null}
        {lastReview && lastReview.voicesMissing.length > 0 ? (
          <Part title="Who was missing last time">
            <p>{atTheStart(listed(lastReview.voicesMissing))}.</p>
            <p>
              <Link href={`${at}/people`}>Invite somebody</Link>
            </p>
          </Part>
        ) : null}
      </div>
    </Question>
  );
}

/** A question as its age is told by. */
function asked({ posedAt, lastTriedAt }: Dashboard['questions'][number]) {
  return { posedAt, answeredAt: null, retiredAt: null, answers: lastTriedAt ? [{ at: lastTriedAt }] : [] };
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
