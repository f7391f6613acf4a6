import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { analysed } from '#/modules/measures/analysed.ts';
import { readingInWords } from '#/modules/measures/reading-in-words.ts';
import { DefinitionHistory } from '#/modules/measures/ui/definition-history.tsx';
import { MeasureActs } from '#/modules/measures/ui/measure-acts.tsx';
import { contextEvents } from '#/modules/measures/ui/measure-card.tsx';
import { MeasureFacts } from '#/modules/measures/ui/measure-facts.tsx';
import { MeasureHead } from '#/modules/measures/ui/measure-head.tsx';
import { MonthNotes } from '#/modules/measures/ui/month-notes.tsx';
import { ReadingsTable } from '#/modules/measures/ui/readings-table.tsx';
import { XmrChart } from '#/modules/measures/ui/xmr-chart.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';

type MeasurePageProps = { params: Promise<{ agreementId: string; measureId: string }> };

export async function generateMetadata({ params }: MeasurePageProps): Promise<Metadata> {
  const { agreementId, measureId } = await params;
  const api = await pageCaller();
  const { title } = await api.agreements.masthead({ agreementId });
  const { name } = await api.measures.get({ agreementId, measureId });
  return { title: `${name} · ${title}` };
}

export default async function MeasurePage({ params }: MeasurePageProps) {
  const { agreementId, measureId } = await params;
  const api = await pageCaller();
  const [{ timeZone }, measure] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.measures.get({ agreementId, measureId }),
  ]);
  const at = `/agreements/${agreementId}`;
  const analysis = analysed(measure);
  const reading = readingInWords(measure, analysis);
  const readings = measure.readings.map((each) => ({
    ...each,
    corrections: measure.corrections.filter((correction) => correction.readingId === each.id),
  }));
  return (
    <Main>
      <Crumb href={`${at}/measures`}>Measures</Crumb>
      <MeasureHead {...{ measure, reading, analysis, timeZone }} />
      <Question title="How do we know?" lead="Between the limits, months differ by chance.">
        <Axis>
          <MeasureFacts measure={measure} />
          <Stack>
            <XmrChart measure={measure} analysis={analysis} events={contextEvents(measure.annotations)} />
            <ReadingsTable measure={measure} analysis={analysis} readings={readings} timeZone={timeZone} />
          </Stack>
        </Axis>
      </Question>
      <Question title="What was going on?" lead="What people said of the number, and stories of the same month.">
        {measure.annotations.length === 0 ? (
          <Empty>Nobody has said yet what was going on. A number alone does not say why.</Empty>
        ) : (
          <MonthNotes measure={measure} />
        )}
      </Question>
      <Question
        title="What comes next?"
        lead="A month is posted once. A number that was wrong is put right, and what it said is kept."
      >
        <MeasureActs agreementId={agreementId} measure={measure} timeZone={timeZone} />
      </Question>
      <Question title="Since when is it counted so?">
        <DefinitionHistory measure={measure} />
      </Question>
    </Main>
  );
}
