import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { GoalList } from '#/modules/goals/ui/goal-list.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';

type GoalsPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: GoalsPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Goals · ${title}` };
}

export default async function GoalsPage({ params }: GoalsPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [{ status }, goals, questions, measures, may] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.goals.list({ agreementId }),
    api.goals.questions({ agreementId }),
    api.measures.list({ agreementId }),
    api.goals.may({ agreementId }),
  ]);
  const at = `/agreements/${agreementId}`;
  const isDraft = status === 'draft';
  const shared = { at, questions, measures, isDraft };
  const current = goals.filter((goal) => !goal.retiredAt);
  const retired = goals.filter((goal) => goal.retiredAt);
  return (
    <Main>
      <PageHead
        title="Where are we going together?"
        lead={
          may.edit ? (
            <>
              Goals are directions held lightly. Until the agreement is signed, either side may reword them{' '}
              <Link href={`${at}/terms`}>in the terms</Link>.
            </>
          ) : (
            'Goals are directions held lightly: what we learn may reword them, with the consent of every party that signs. Each keeps all its wordings.'
          )
        }
      />
      {current.length === 0 ? (
        <Empty action={may.edit ? <Link href={`${at}/terms`}>Write a goal in the terms</Link> : undefined}>
          No goal yet. Say in a sentence which way you are going and why it matters; how will be learnt on the way.
        </Empty>
      ) : (
        <GoalList goals={current} {...shared} />
      )}
      {retired.length > 0 ? (
        <Question title="What we let go" lead="Their words, questions and reasons stay readable.">
          <GoalList goals={retired} {...shared} />
        </Question>
      ) : null}
    </Main>
  );
}
