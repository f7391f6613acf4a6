import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import type { TermsPage } from '../queries/terms.ts';
import { EndControls } from './end-controls.tsx';
import { NamesUnder } from './names-under.tsx';

/** How the agreement ends before its time, and who has agreed to that. */
export function EndingPart({ agreementId, terms }: { agreementId: string; terms: TermsPage }) {
  const { end, may, status, endedAt, endReason, timeZone } = terms;
  if (status === 'ended' && endedAt) {
    return (
      <Question title="How did it end?">
        <p>
          Every signing party agreed, on <DateText iso={endedAt} timeZone={timeZone} />. {endReason}
        </p>
      </Question>
    );
  }
  if (status !== 'active' || (!end && !may.end)) return null;
  return (
    <Question
      title="Does it end early?"
      lead="It ends when every signing party has agreed to that. What it holds stays readable."
    >
      <Stack space="apart">
        {end ? (
          <>
            <p>An end is proposed: “{end.reason}”</p>
            <NamesUnder names={end.names} waiting={end.waiting} timeZone={timeZone} />
          </>
        ) : null}
        {may.end ? <EndControls agreementId={agreementId} end={end} /> : null}
      </Stack>
    </Question>
  );
}
