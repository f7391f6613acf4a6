import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { DraftMeasures } from '#/modules/measures/ui/draft-measures.tsx';
import { MeasureList } from '#/modules/measures/ui/measure-list.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';

type MeasuresPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: MeasuresPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Measures · ${title}` };
}

export default async function MeasuresPage({ params }: MeasuresPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [measures, may] = await Promise.all([api.measures.list({ agreementId }), api.measures.may({ agreementId })]);
  const at = `/agreements/${agreementId}`;
  const hrefOf = (measureId: string) => `${at}/measures/${measureId}`;
  const current = measures.filter((measure) => !measure.retiredAt);
  const retired = measures.filter((measure) => measure.retiredAt);
  return (
    <Main>
      <PageHead
        title={may.edit ? 'What shall we count?' : 'What do our measures say?'}
        lead={
          may.edit
            ? 'A few numbers that help us learn, each with how it could mislead. Until the agreement is signed, either side may rewrite them.'
            : 'Each in words first, with how it could mislead. Between the limits, months differ by chance; only a signal asks what changed. No number is read without the stories beside it.'
        }
      />
      {may.edit ? (
        <Question title="Measures of the draft">
          <DraftMeasures
            agreementId={agreementId}
            measures={measures}
            goals={await api.goals.list({ agreementId })}
            choices={await api.measures.choices({ agreementId })}
          />
        </Question>
      ) : (
        <Question title="What we count">
          {current.length === 0 ? (
            <Empty>
              Nothing is counted here yet. A few measures are enough, each with what we hope to learn from it and how it
              could mislead.
            </Empty>
          ) : (
            <MeasureList measures={current} hrefOf={hrefOf} mayPost={may.post} />
          )}
        </Question>
      )}
      {retired.length > 0 ? (
        <Question title="What we no longer count" lead="Their readings stay as they were.">
          <MeasureList measures={retired} hrefOf={hrefOf} />
        </Question>
      ) : null}
    </Main>
  );
}
