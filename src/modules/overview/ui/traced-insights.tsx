import { CONFIDENCE_WORDS } from '#/modules/goals/confidence-words.ts';
import { Wording } from '#/ui/paper/wording.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { atTheStart } from '../counted.ts';
import { listed } from '../listed.ts';
import type { TracedDecision } from '../queries/trace.ts';
import { Knot } from './thread.tsx';
import styles from './traced-insights.module.css';

type TracedInsightsProps = { agreementId: string; decision: TracedDecision; timeZone: string };
type Insight = TracedDecision['insights'][number];

/** What we had learnt, or the hunch we followed. */
export function TracedInsights({ agreementId, decision: { insights, hunch }, timeZone }: TracedInsightsProps) {
  if (insights.length === 0 && !hunch) return null;
  return (
    <Knot title={titleOf(insights.length)} when={whenOf(insights, timeZone)}>
      {hunch ? <Wording size="lead">A hunch: {hunch}</Wording> : null}
      {insights.map((insight) => (
        <article key={insight.id} className={styles.insight}>
          <Wording size="lead">{insight.text}</Wording>
          <Facts columns facts={factsOf(insight, agreementId)} />
          <Small>
            Written by {insight.writtenBy}
            {insight.reviewId ? (
              <>
                {' '}
                in <Link href={`/agreements/${agreementId}/reviews/${insight.reviewId}`}>a review</Link>
              </>
            ) : null}
            , <DateText iso={insight.writtenAt} timeZone={timeZone} />.
            {insight.isStale ? (
              <>
                {' '}
                Fresh until <DateText iso={insight.freshUntil} />: is it still so?
              </>
            ) : null}
          </Small>
        </article>
      ))}
    </Knot>
  );
}

function titleOf(insights: number): string {
  if (insights === 0) return 'Which followed a hunch';
  return insights === 1 ? 'Which rested on an insight' : 'Which rested on what we had learnt';
}

function whenOf(insights: readonly Insight[], timeZone: string) {
  const [first] = insights;
  return insights.length === 1 && first ? <DateText iso={first.writtenAt} timeZone={timeZone} /> : undefined;
}

function factsOf(insight: Insight, agreementId: string) {
  const { dissent, present, missing, measures } = insight;
  const confidence = CONFIDENCE_WORDS[insight.confidence];
  const facts = [
    { name: 'How sure we were', is: `${confidence.short}. ${confidence.means}` },
    { name: 'Who saw it otherwise', is: dissent ?? 'Nobody said so.' },
    { name: 'Whose view is in it', is: present.length > 0 ? `${atTheStart(listed(present))}.` : null },
    { name: 'Whose view was missing', is: missing.length > 0 ? `${atTheStart(listed(missing))}.` : null },
    {
      name: 'What we count bears on it',
      is:
        measures.length > 0
          ? measures.map(({ id, name }) => (
              <p key={id}>
                <Link href={`/agreements/${agreementId}/measures/${id}`}>{name}</Link>
              </p>
            ))
          : null,
    },
  ];
  return facts.flatMap(({ name, is }) => (is ? [{ name, is }] : []));
}
