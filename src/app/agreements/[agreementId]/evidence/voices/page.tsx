import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageCaller } from '#/app/page-caller.ts';
import { missingInWords, VoicesPicture } from '#/modules/evidence/ui/voices-picture.tsx';
import { ButtonLink } from '#/ui/form/button-link.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

type VoicesPageProps = {
  params: Promise<{ agreementId: string }>;
  searchParams: Promise<{ goal?: string | string[]; from?: string | string[] }>;
};

export async function generateMetadata({ params }: VoicesPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Who is missing · ${title}` };
}

export default async function VoicesPage({ params, searchParams }: VoicesPageProps) {
  const { agreementId } = await params;
  const { goal: goalId, from } = await searchParams;
  if (Array.isArray(goalId) || Array.isArray(from)) notFound();
  const api = await pageCaller();
  const [voices, goals, setting] = await Promise.all([
    api.evidence.voices({ agreementId, goalId: goalId ?? null, from: from ?? null }),
    api.goals.list({ agreementId }),
    api.evidence.composing({ agreementId }),
  ]);
  const at = `/agreements/${agreementId}`;
  const here = `${at}/evidence/voices`;
  const goal = goals.find(({ id }) => id === goalId);
  const about = goal ? `about goal ${goal.number}` : 'in this agreement';
  return (
    <Main>
      {goal ? (
        <Crumb href={`${at}/goals/${goal.id}`}>{`Goal ${goal.number}`}</Crumb>
      ) : (
        <Crumb href={`${at}/evidence`}>Evidence</Crumb>
      )}
      <PageHead
        title={goal ? 'Who is missing about this goal?' : 'Who is missing?'}
        lead={goal?.text ?? 'Whose views we heard, and whose we would look for and did not hear.'}
      />
      <Question
        title="Whose stories do we have?"
        lead="Looked for are the usual perspectives and those of the parties. Counted are stories that the whole agreement reads."
      >
        <Axis>
          <Stack>
            <Wording size="lead">{missingInWords(voices)}</Wording>
            {setting.may.post ? (
              <ButtonRow>
                <ButtonLink kind="quiet" href={`${at}/evidence/new`}>
                  Post what one of them told you
                </ButtonLink>
              </ButtonRow>
            ) : null}
          </Stack>
          <VoicesPicture voices={voices} about={about} />
        </Axis>
      </Question>
      {goals.length > 0 ? (
        <Question title="And about one goal?">
          <Rows label="Goals">
            {goals.map(({ id, number, text }) => (
              <Row
                key={id}
                title={id === goalId ? <b>{text}</b> : <Link href={`${here}?goal=${id}`}>{text}</Link>}
                state={`Goal ${number}`}
                quiet
              />
            ))}
          </Rows>
          {goal ? (
            <p>
              <Link href={here}>All evidence together</Link>
            </p>
          ) : null}
        </Question>
      ) : null}
    </Main>
  );
}
