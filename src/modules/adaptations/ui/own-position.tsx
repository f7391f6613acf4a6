import { Question } from '#/ui/page/question.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { DecisionView } from '../queries/decision.ts';
import { TakePosition } from './take-position.tsx';

/** What this person can say for their party now, or why not. */
export function OwnPosition({ agreementId, decision }: { agreementId: string; decision: DecisionView }) {
  if (decision.state !== 'open') return null;
  const { mine, may, round } = decision;
  const party = decision.rounds[0]?.parties.find(({ id }) => id === mine.partyId);
  const objects = decision.objections.find(({ partyId, closedAt }) => partyId === mine.partyId && closedAt === null);
  if (!may.takePosition)
    return (
      <Question title="What does your party say?">
        <Small>{may.whyNoPosition}</Small>
      </Question>
    );
  if (objects?.personId === mine.personId)
    return (
      <Question title={`What does ${party?.name ?? 'your party'} say?`}>
        <p>
          You object. Say first what became of <a href="#objections">your objection</a>; then your party is asked again.
        </p>
      </Question>
    );
  return (
    <Question
      title={`What does ${party?.name ?? 'your party'} say?`}
      lead={
        party?.signs
          ? 'The question is whether it would harm what we are here for, not whether you would do it this way.'
          : 'Your party does not sign: you are heard and shown, and block nothing.'
      }
    >
      {objects ? (
        <p>{objects.person} objects for your party. What you say is kept, and counts once that objection is closed.</p>
      ) : null}
      <TakePosition
        key={round}
        agreementId={agreementId}
        decisionId={decision.id}
        round={round}
        position={mine.position?.position ?? null}
        timeZone={decision.timeZone}
      />
    </Question>
  );
}
