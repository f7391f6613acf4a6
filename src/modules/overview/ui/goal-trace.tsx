import { Wording } from '#/ui/paper/wording.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { GoalTrace as Trace, TracedChange, TracedWording } from '../queries/trace.ts';
import { Knot, Thread } from './thread.tsx';
import { TracedChangeFacts } from './traced-change-facts.tsx';
import { TracedDecisionKnot } from './traced-decision.tsx';
import { TracedInsights } from './traced-insights.tsx';
import { TracedSources } from './traced-sources.tsx';
import { WordingChange } from './wording-change.tsx';

type GoalTraceProps = { agreementId: string; trace: Trace };

/** From today's words back: each wording, the decision that made it, what we had learnt, and what that came from. */
export function GoalTrace({ agreementId, trace }: GoalTraceProps) {
  const { wordings, letGo } = trace;
  return (
    <Thread label="From the words of today back to what they rest on">
      {letGo ? (
        <>
          <Knot begins title="We let it go" when={<DateText iso={letGo.adoptedAt} timeZone={trace.timeZone} />}>
            <TracedChangeFacts change={letGo} timeZone={trace.timeZone} />
          </Knot>
          <Rests agreementId={agreementId} trace={trace} change={letGo} />
        </>
      ) : null}
      {wordings.map((wording, index) => (
        <Worded
          key={wording.version}
          agreementId={agreementId}
          trace={trace}
          wording={wording}
          before={wordings[index + 1] ?? null}
          isNewest={index === 0}
        />
      ))}
    </Thread>
  );
}

type WordedProps = GoalTraceProps & { wording: TracedWording; before: TracedWording | null; isNewest: boolean };

function Worded({ agreementId, trace, wording, before, isNewest }: WordedProps) {
  const { change, holdsFrom, agreementVersion, proposedBy } = wording;
  const when = (
    <>
      <p>
        <DateText iso={holdsFrom} />
        {agreementVersion ? `, version ${agreementVersion}` : null}
      </p>
      <p>Put forward by {proposedBy ?? 'somebody'}</p>
    </>
  );
  return (
    <>
      <Knot begins title={titleOf(wording, before, isNewest)} when={when}>
        {before ? (
          <WordingChange before={before} after={wording} />
        ) : (
          <>
            <Wording size="clause">{wording.text}</Wording>
            <Small soft={false}>
              <b>Why it matters:</b> {wording.why}
            </Small>
          </>
        )}
        {change ? <TracedChangeFacts change={change} timeZone={trace.timeZone} /> : null}
      </Knot>
      {change ? <Rests agreementId={agreementId} trace={trace} change={change} /> : null}
    </>
  );
}

function titleOf({ change }: TracedWording, before: TracedWording | null, isNewest: boolean): string {
  if (!before) return change ? 'It was added' : isNewest ? 'It was worded so from the start' : 'It began so';
  return isNewest ? 'It was changed to what it says today' : 'Before that, it was changed';
}

/** What a change rests on, step by step. */
function Rests({ agreementId, trace, change }: GoalTraceProps & { change: TracedChange }) {
  const { decision } = change;
  if (!decision) return null;
  const shared = { agreementId, decision, timeZone: trace.timeZone };
  return (
    <>
      <TracedDecisionKnot {...shared} />
      <TracedInsights {...shared} />
      <TracedSources {...shared} today={trace.today} />
    </>
  );
}
