import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageCaller } from '#/app/page-caller.ts';
import { dayIn } from '#/lib/days.ts';
import { StorySlip } from '#/modules/evidence/ui/story-slip.tsx';
import { analysed } from '#/modules/measures/analysed.ts';
import { readingInWords } from '#/modules/measures/reading-in-words.ts';
import { DefinitionHistory } from '#/modules/measures/ui/definition-history.tsx';
import { MeasureActs, MeasureAnnotate } from '#/modules/measures/ui/measure-acts.tsx';
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
import { Link } from '#/ui/text/link.tsx';

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
  const [{ timeZone }, measure, heard] = await Promise.all([
    api.agreements.masthead({ agreementId }),
    api.measures.get({ agreementId, measureId }),
    api.evidence.list({ agreementId, filter: { measureId } }),
  ]);
  const at = `/agreements/${agreementId}`;
  const analysis = analysed(measure);
  const reading = readingInWords(measure, analysis);
  const readings = measure.readings.map((each) => ({
    ...each,
    corrections: measure.corrections.filter((correction) => correction.readingId === each.id),
  }));
  const decisionOf = measure.rebases.some(({ adaptationId }) => adaptationId)
    ? await decisionsOf(api, agreementId)
    : null;
  const stories = new Map<string, ReactNode[]>();
  for (const story of heard.items) {
    const month = dayIn(story.postedAt, timeZone).slice(0, 7);
    const slip = (
      <StorySlip
        key={story.evidenceId}
        story={story}
        href={`${at}/evidence/${story.evidenceId}`}
        today={measure.today}
        timeZone={timeZone}
      />
    );
    stories.set(month, [...(stories.get(month) ?? []), slip]);
  }
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
        {measure.annotations.length === 0 && stories.size === 0 ? (
          <Empty>Nobody has said yet what was going on. A number alone does not say why.</Empty>
        ) : (
          <MonthNotes measure={measure} stories={stories} />
        )}
        <MeasureAnnotate agreementId={agreementId} measure={measure} timeZone={timeZone} />
      </Question>
      <Question
        id="post"
        title="What do the next numbers say?"
        lead="A month is posted once. A number that was wrong is put right, and what it said is kept."
      >
        <MeasureActs agreementId={agreementId} measure={measure} timeZone={timeZone} />
      </Question>
      <Question title="Since when is it counted so?">
        <DefinitionHistory
          measure={measure}
          decisionOf={(adaptationId) => {
            const decisionId = decisionOf?.get(adaptationId);
            return decisionId ? <Link href={`${at}/changes/${decisionId}`}>The decision</Link> : null;
          }}
        />
        {measure.may.propose && !measure.retiredAt ? (
          <p>
            <Link href={`${at}/changes/new?kind=measure+changed&about=${measureId}`}>
              Propose to count it otherwise
            </Link>
            {' · '}
            <Link href={`${at}/changes/new?kind=measure+rebased&about=${measureId}`}>Propose new limits</Link>
          </p>
        ) : null}
      </Question>
    </Main>
  );
}

/** Which decision made each adopted change. */
async function decisionsOf(
  api: Awaited<ReturnType<typeof pageCaller>>,
  agreementId: string,
): Promise<Map<string, string>> {
  const { past } = await api.adaptations.list({ agreementId });
  return new Map(past.flatMap((decision) => decision.changes.map(({ id }) => [id, decision.id] as const)));
}
