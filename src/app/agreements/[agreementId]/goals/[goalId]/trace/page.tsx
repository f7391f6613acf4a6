import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { GoalTrace } from '#/modules/overview/ui/goal-trace.tsx';
import { TraceHead } from '#/modules/overview/ui/trace-head.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PrintNote } from '#/ui/page/print-note.tsx';
import { Question } from '#/ui/page/question.tsx';
import { dateWords } from '#/ui/text/date-words.ts';

type TracePageProps = { params: Promise<{ agreementId: string; goalId: string }> };

export async function generateMetadata({ params }: TracePageProps): Promise<Metadata> {
  const { agreementId, goalId } = await params;
  const api = await pageCaller();
  const { title } = await api.agreements.masthead({ agreementId });
  const { number } = await api.overview.trace({ agreementId, goalId });
  return { title: `How goal ${number} got here · ${title}` };
}

export default async function TracePage({ params }: TracePageProps) {
  const { agreementId, goalId } = await params;
  const api = await pageCaller();
  const [trace, { title }] = await Promise.all([
    api.overview.trace({ agreementId, goalId }),
    api.agreements.masthead({ agreementId }),
  ]);
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/goals/${goalId}`}>{`Goal ${trace.number}`}</Crumb>
      <PrintNote>
        {title}, as it stood on {dateWords(trace.today)}.
      </PrintNote>
      <TraceHead trace={trace} />
      <Question title="From today’s words back" lead="Read down to walk back, step by step, to the first story.">
        <GoalTrace agreementId={agreementId} trace={trace} />
      </Question>
    </Main>
  );
}
