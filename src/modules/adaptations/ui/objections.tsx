import { Axis } from '#/ui/page/axis.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { DecisionView } from '../queries/decision.ts';
import { CloseObjection } from './close-objection.tsx';
import { ObjectionSlip } from './objection-slip.tsx';
import { OfferCondition } from './offer-condition.tsx';
import { ReleaseObjection } from './release-objection.tsx';

type ObjectionsProps = { agreementId: string; decision: DecisionView };

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** Each objection as its author's slip, with a way to work it in beside it. */
export function Objections({ agreementId, decision }: ObjectionsProps) {
  const isOpen = ({ closedAt }: DecisionView['objections'][number]) => closedAt === null;
  const open = decision.objections.filter(isOpen);
  const closed = decision.objections.filter((objection) => !isOpen(objection));
  return (
    <>
      {open.length > 0 ? (
        <Question
          id="objections"
          title={
            open.length === 1 ? 'One objection is open' : `${COUNTS[open.length] ?? open.length} objections are open`
          }
          lead="An objection says how this would harm our purpose. It is something we all lack until it is worked in."
        >
          <Stack space="far">
            {open.map((objection) => (
              <Axis key={objection.id}>
                <ObjectionSlip objection={objection} timeZone={decision.timeZone} />
                <Ways agreementId={agreementId} decision={decision} objection={objection} />
              </Axis>
            ))}
          </Stack>
        </Question>
      ) : null}
      {closed.length > 0 ? (
        <Question title="What was objected, and what became of it?">
          <Stack>
            {closed.map((objection) => (
              <ObjectionSlip key={objection.id} objection={objection} timeZone={decision.timeZone} />
            ))}
          </Stack>
        </Question>
      ) : null}
    </>
  );
}

function Ways({
  agreementId,
  decision,
  objection,
}: ObjectionsProps & { objection: DecisionView['objections'][number] }) {
  const [round] = decision.rounds;
  const person = objection.person ?? 'its author';
  if (objection.may.release)
    return <ReleaseObjection agreementId={agreementId} objectionId={objection.id} person={person} />;
  if (objection.may.close)
    return (
      <CloseObjection
        agreementId={agreementId}
        objectionId={objection.id}
        isOfThisText={objection.round === decision.round}
      />
    );
  if (decision.may.changeText && round && decision.state === 'open')
    return (
      <OfferCondition
        key={round.round}
        agreementId={agreementId}
        decisionId={decision.id}
        round={round}
        objectionId={objection.id}
        person={person}
      />
    );
  return (
    <Stack space="close">
      <p>
        Tell {decision.proposedBy} what would make it safe to try. Whoever made the proposal can put another text to
        everybody.
      </p>
      <Small>Only {person} closes the objection.</Small>
    </Stack>
  );
}
