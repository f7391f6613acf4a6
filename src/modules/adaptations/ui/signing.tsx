import { Axis } from '#/ui/page/axis.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { DecisionView } from '../queries/decision.ts';
import { NamesUnder } from './names-under.tsx';
import { SignVariation } from './sign-variation.tsx';

/** A formal variation: who has signed, and this party's own name. */
export function Signing({ agreementId, decision }: { agreementId: string; decision: DecisionView }) {
  const { variation, mine, may, state } = decision;
  if (!variation?.hash || (state !== 'waiting for signatures' && state !== 'agreed')) return null;
  const party = decision.rounds[0]?.parties.find(({ id }) => id === mine.partyId);
  const name = decision.names.filter(({ partyId }) => partyId === mine.partyId).at(-1);
  return (
    <Question
      id="signatures"
      title={state === 'agreed' ? 'Who signed?' : 'Who has signed?'}
      lead={state === 'agreed' ? undefined : 'Everybody has consented. It holds with the last signature.'}
    >
      <Axis even>
        <NamesUnder decision={decision} />
        {state === 'agreed' ? null : may.sign && party ? (
          name?.kind === 'signature' ? (
            <Small>{party.name} has signed. It waits for the others.</Small>
          ) : (
            <SignVariation
              agreementId={agreementId}
              decisionId={decision.id}
              hash={variation.hash}
              party={party.name}
              hasDeclined={name?.kind === 'declined'}
            />
          )
        ) : (
          <Small>{may.whyNoSignature}</Small>
        )}
      </Axis>
    </Question>
  );
}
